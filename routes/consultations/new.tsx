import { Hono } from "hono";
import * as v from "valibot";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { ChoiceField } from "../../components/Choice.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Steps } from "../../components/Steps.tsx";
import type { Database } from "../../domain/database_types.ts";
import { Refusal } from "../../domain/errors.ts";
import { cleanText } from "../../domain/request.ts";
import { formatAge } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { CheckAlarm, isUnread } from "../check/alarm.tsx";
import type { Carried } from "../check/carried.ts";
import { attachCheck, readCarried, repeatCheck, withCheck } from "../check/carried.ts";
import { KINDS } from "../doctors/directory.ts";
import { isCallKind } from "../doctors/kinds.ts";
import type { Problems } from "../form.tsx";
import { FormProblems, readForm, statusOf } from "../form.tsx";
import { CallPlan } from "./call_plan.tsx";
import type { Offer } from "./offer.tsx";
import { OfferCard, readOffer } from "./offer.tsx";
import { textOf } from "./draft_page.tsx";

const optionalUuid = v.fallback(v.optional(v.pipe(v.string(), v.uuid())), undefined);
const optionalWord = v.fallback(
  v.optional(v.pipe(v.string(), v.regex(/^[a-z_]{1,40}$/))),
  undefined,
);

const Asking = v.object({
  /** Made with the form, so that pressing twice makes one draft. */
  consultation_id: v.fallback(v.pipe(v.string(), v.uuid()), () => crypto.randomUUID()),
  practitioner: optionalUuid,
  department: optionalWord,
  kind: v.fallback(v.picklist(KINDS), "text"),
  /** An earlier request whose text is copied. */
  like: optionalUuid,
  /** A kept check that goes along. */
  check: optionalUuid,
  patient: optionalUuid,
});
type Asking = v.InferOutput<typeof Asking>;

/** Step one: for whom, to whom, and for how much. */
export const newConsultation = new Hono<AppEnv>()
  .get("/new", async (c) => {
    requireUser(c);
    return await askPage(c, v.parse(Asking, c.req.query()));
  })
  .post("/", async (c) => {
    const asking = v.parse(Asking, await readForm(c));
    // Signed out meanwhile: the choices stand in the address, so they survive signing in.
    if (!c.var.user) return c.redirect(`/sign-in?next=${encodeURIComponent(pathOf(asking))}`, 303);
    if (!asking.patient) {
      return await askPage(c, asking, { patient: c.var.words.ask.chooseSomeone });
    }
    const carried = asking.check ? await readCarried(c, asking.check) : null;
    if (carried?.patientId && carried.patientId !== asking.patient) {
      return await askPage(c, asking, { patient: c.var.words.errors.check_of_another.detail });
    }
    await startDraft(c, asking, asking.patient, carried);
    return c.redirect(`/consultations/${asking.consultation_id}`, 303);
  });

type DraftRow = Database["public"]["Tables"]["consultations"]["Insert"];

async function startDraft(
  c: AppContext,
  asking: Asking,
  patientId: string,
  carried: Carried | null,
): Promise<void> {
  const offer = await requireOffer(c, asking);
  const earlier = asking.like ? await readEarlier(c, asking.like) : null;
  const written = {
    consultation_id: asking.consultation_id,
    patient_id: patientId,
    practitioner_id: asking.practitioner ?? null,
    department_code: offer.departmentCode,
    kind: asking.kind,
    locale: c.var.locale,
    ...(carried ? { concern: cleanText(carried.check.input.text) } : {}),
    ...(earlier ? textOf(earlier) : {}),
  };
  // Account, price and promise are the database's to stamp: nobody may write them.
  mustSucceed(await c.var.supabase.from("consultations").insert(written as DraftRow));
  if (carried) await attachCheck(c, carried.check, asking.consultation_id);
  else if (asking.like && earlier?.patient_id === patientId) {
    await repeatCheck(c, asking.like, asking.consultation_id);
  }
}

/** Only one's own earlier request can be read here, so only that can be copied. */
async function readEarlier(c: AppContext, id: string) {
  const { data } = await c.var.supabase.from("consultations")
    .select("patient_id, concern, onset, tried, expectation, patients(patient_id)")
    .eq("consultation_id", id).maybeSingle();
  return data?.patients ? data : null;
}

async function requireOffer(c: AppContext, asking: Asking): Promise<Offer> {
  const offer = await readOffer(c, asking);
  if (!offer) throw new Refusal("practitioner_unavailable", 409);
  return offer;
}

async function askPage(c: AppContext, asking: Asking, problems: Problems = {}) {
  const { ask: words } = c.var.words;
  const [offer, patients, earlier, carried] = await Promise.all([
    readOffer(c, asking),
    readPatients(c),
    asking.like ? readEarlier(c, asking.like) : null,
    asking.check ? readCarried(c, asking.check) : null,
  ]);
  if (!offer) return notOffered(c, asking);
  if (patients.length === 0) return nobodyPage(c, asking);
  const chosen = asking.patient ?? carriedFor(carried, patients) ?? earlier?.patient_id ??
    (patients.length === 1 ? patients[0]!.patient_id : undefined);
  const status = statusOf(problems);
  return page(
    c,
    { title: words.forWhom, variant: "focus", status },
    (
      <div class="stack">
        <Steps current={1} total={3} words={words.steps(1, words.forWhomStep)} />
        {isUnread(carried?.check) && <CheckAlarm c={c} check={carried.check} />}
        <FormProblems c={c} problems={problems} />
        <form class="form" method="post" action="/consultations" novalidate>
          <Carried asking={asking} />
          <ChoiceField
            type="radio"
            name="patient"
            legend={words.forWhom}
            asHeading
            layout="tiles"
            required
            error={problems.patient}
            value={chosen}
            options={patients.map(({ patient_id, display_name, relationship, birth_date }) => ({
              value: patient_id,
              label: <bdi>{display_name}</bdi>,
              hint: `${words.relationships[relationship]} · ${formatAge(birth_date, c.var.locale)}`,
            }))}
          />
          <p>
            <a href={addPersonPath(asking)}>{words.addPerson}</a>
          </p>
          <OfferCard c={c} offer={offer} kind={asking.kind} />
          {isCallKind(asking.kind) && offer.callMinutes !== null && (
            <CallPlan
              c={c}
              kind={asking.kind}
              minutes={offer.callMinutes}
              next={pathOf(asking)}
            />
          )}
          {asking.check && <CheckAlong c={c} carried={carried} />}
          {earlier && <Notice>{words.sameText}</Notice>}
          <p class="quiet">{words.refund}</p>
          <div class="form-actions">
            <Button iconEnd="arrow_right">{words.onward}</Button>
          </div>
        </form>
      </div>
    ),
  );
}

/** Whom the check is about: as it says, or oneself. */
function carriedFor(
  carried: Carried | null,
  patients: Awaited<ReturnType<typeof readPatients>>,
): string | undefined {
  if (carried?.check.input.for !== "me") return carried?.patientId ?? undefined;
  return carried.patientId ??
    patients.find(({ relationship }) => relationship === "self")?.patient_id;
}

/** What the check came to, before it goes along; or that it no longer can. */
function CheckAlong({ c, carried }: { c: AppContext; carried: Carried | null }) {
  const { check_carry: words, check_result: results } = c.var.words;
  if (!carried) return <Notice kind="warning">{words.notFound}</Notice>;
  return (
    <Notice title={words.entry(results.levels[carried.check.level])}>
      <p>{words.goesAlong}</p>
    </Notice>
  );
}

/** What the address said, carried on by the form. */
function Carried({ asking }: { asking: Asking }) {
  const { patient: _chosen, ...carried } = asking;
  return (
    <>
      {Object.entries(carried).map(([name, value]) =>
        value === undefined ? null : <input type="hidden" key={name} name={name} value={value} />
      )}
    </>
  );
}

function nobodyPage(c: AppContext, asking: Asking) {
  const { ask: words } = c.var.words;
  return page(
    c,
    { title: words.nobodyTitle, variant: "focus" },
    (
      <div class="stack">
        <h1>{words.nobodyTitle}</h1>
        <p>{words.nobodyText}</p>
        <ButtonLink href={addPersonPath(asking)} iconEnd="arrow_right">
          {words.nobodyAction}
        </ButtonLink>
      </div>
    ),
  );
}

/** No such offer: whoever comes from a check sees at once which doctors there are. */
function notOffered(c: AppContext, { department, practitioner, check }: Asking) {
  const { ask: words, errors } = c.var.words;
  const { title } = errors.practitioner_unavailable;
  const href = withCheck(department ? `/doctors?department=${department}` : "/doctors", check);
  if (check && !practitioner) return c.redirect(href, 303);
  return page(
    c,
    { title, variant: "focus", status: 404 },
    (
      <EmptyState
        icon="stethoscope"
        title={title}
        level={1}
        action={<ButtonLink href={href}>{words.otherDoctors}</ButtonLink>}
      >
        <p>{words.notOffered}</p>
      </EmptyState>
    ),
  );
}

async function readPatients(c: AppContext) {
  return must(
    await c.var.supabase.from("patients")
      .select("patient_id, display_name, relationship, birth_date")
      .is("archived_at", null).order("created_at"),
  );
}

/** This step again, with what was chosen; the id is not kept, for a link may be followed twice. */
function pathOf(asking: Asking): string {
  const query = new URLSearchParams();
  for (const name of ["practitioner", "department", "kind", "like", "check", "patient"] as const) {
    if (asking[name]) query.set(name, asking[name]);
  }
  return `/consultations/new?${query}`;
}

function addPersonPath(asking: Asking): string {
  return `/patients/new?next=${encodeURIComponent(pathOf(asking))}`;
}
