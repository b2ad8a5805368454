import { Hono } from "hono";
import { Button } from "../components/Button.tsx";
import { Card } from "../components/Card.tsx";
import { Disclosure } from "../components/Disclosure.tsx";
import { EmergencyBar } from "../components/EmergencyBar.tsx";
import { emergencyNumber } from "../domain/emergency/numbers.ts";
import type { AppContext, AppEnv } from "../edge/app_env.ts";
import { must } from "../edge/errors.ts";
import { page } from "../edge/render.tsx";
import { isOffered } from "./check/offered.ts";
import { availabilityOf, CardOf } from "./doctors/card.tsx";
import type { Department, DirectoryDoctor, Reference } from "./doctors/directory.ts";
import { findDoctors, inLocale, readFilters, readReference } from "./doctors/directory.ts";

const DOCTORS_SHOWN = 4;

/** What this is, and the shortest way to a doctor or to emergency help. */
export const home = new Hono<AppEnv>().get("/", async (c) => {
  const [reference, doctors, offered, running] = await Promise.all([
    readReference(c),
    doctorsToShow(c),
    isOffered(c),
    c.var.user ? runningConsultations(c) : [],
  ]);
  const { words: { home: words } } = c.var;
  return page(
    c,
    { title: words.title, description: words.description, active: "home" },
    (
      <>
        <Hero c={c} offered={offered} />
        <div class="wrap stack-l">
          {running.length > 0 && <Running c={c} running={running} />}
          <Departments c={c} reference={reference} />
          <Doctors c={c} doctors={doctors} reference={reference} />
          <Promises c={c} />
        </div>
      </>
    ),
  );
});

/** The directory puts those with time now first. */
async function doctorsToShow(c: AppContext) {
  const { doctors } = await findDoctors(c, readFilters({}));
  const list = doctors.slice(0, DOCTORS_SHOWN);
  return { online: list[0] !== undefined && availabilityOf(c, list[0]).now, list };
}

async function runningConsultations(c: AppContext) {
  return must(
    await c.var.supabase.from("consultations")
      // The join leaves only one's own: a doctor also reads those of patients, but not the patients.
      .select("consultation_id, status, concern, patients!inner(patient_id)")
      .in("status", ["draft", "waiting", "open"])
      .order("created_at", { ascending: false })
      .limit(3),
  );
}

/** With the way into the symptom check, where that is offered. */
function Hero({ c, offered }: { c: AppContext; offered: boolean }) {
  const { words: { home: words }, country } = c.var;
  const number = country ? emergencyNumber(country).medical : null;
  return (
    <section class="hero">
      <div class="wrap stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <form class="search-form" action="/doctors" role="search">
          <label class="visually-hidden" for="query">{words.searchLabel}</label>
          <input
            class="input"
            id="query"
            name="query"
            type="search"
            placeholder={words.searchHint}
            maxlength={80}
          />
          <Button icon="search">{words.search}</Button>
        </form>
        <EmergencyBar
          text={words.danger}
          href={number ? `tel:${number}` : "/emergency"}
          words={number ? words.call(number) : words.emergencyPage}
        />
        {offered && (
          <Card title={words.checkTitle} href="/check">
            <p>{words.checkText}</p>
          </Card>
        )}
      </div>
    </section>
  );
}

type RunningConsultation = Awaited<ReturnType<typeof runningConsultations>>[number];

function Running({ c, running }: { c: AppContext; running: RunningConsultation[] }) {
  const { words: { home: words } } = c.var;
  const states: Record<string, string> = {
    draft: words.draft,
    waiting: words.waiting,
    open: words.open,
  };
  return (
    <section class="stack">
      <div class="section-head">
        <h2>{words.openTitle}</h2>
        <a href="/consultations">{words.openAll}</a>
      </div>
      <div class="grid">
        {running.map(({ consultation_id, status, concern }) => (
          <Card
            key={consultation_id}
            title={states[status] ?? ""}
            level={3}
            href={`/consultations/${consultation_id}`}
          >
            <p class="quiet" dir="auto">{firstWords(concern)}</p>
          </Card>
        ))}
      </div>
    </section>
  );
}

function firstWords(text: string | null): string {
  const characters = Array.from(text ?? "");
  return characters.length > 90 ? `${characters.slice(0, 90).join("")}…` : characters.join("");
}

/** The most asked for; the rest unfolds. */
const DEPARTMENTS_SHOWN = 8;

function Departments({ c, reference: { departments } }: { c: AppContext; reference: Reference }) {
  const { words: { home: words } } = c.var;
  return (
    <section class="stack">
      <div class="section-head">
        <h2>{words.departmentsTitle}</h2>
        <a href="/doctors">{words.departmentsAll}</a>
      </div>
      <Tiles c={c} departments={departments.slice(0, DEPARTMENTS_SHOWN)} />
      <Disclosure title={words.departmentsMore}>
        <Tiles c={c} departments={departments.slice(DEPARTMENTS_SHOWN)} />
      </Disclosure>
    </section>
  );
}

function Tiles({ c, departments }: { c: AppContext; departments: Department[] }) {
  return (
    <ul class="tiles">
      {departments.map(({ code, name_en, name_zh, hint_en, hint_zh }) => (
        <li key={code}>
          <a class="tile" href={`/doctors?department=${code}`}>
            {inLocale(c, name_en, name_zh)}
            <span class="quiet">{inLocale(c, hint_en, hint_zh)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Doctors(
  { c, doctors: { online, list }, reference }: {
    c: AppContext;
    doctors: { online: boolean; list: DirectoryDoctor[] };
    reference: Reference;
  },
) {
  const { words: { home: words } } = c.var;
  return (
    <section class="stack">
      <div class="section-head">
        <h2>{words.onlineTitle}</h2>
        <a href="/doctors">{words.onlineAll}</a>
      </div>
      {!online && <p>{words.onlineNone}</p>}
      <ul class="doctor-list">
        {list.map((doctor) => (
          <li key={doctor.practitioner_id}>
            <CardOf c={c} doctor={doctor} reference={reference} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Promises({ c }: { c: AppContext }) {
  const { words: { home: words } } = c.var;
  return (
    <>
      <section class="stack">
        <h2>{words.howTitle}</h2>
        <ol class="grid how">
          {words.how.map(({ title, text }) => (
            <li key={title}>
              <b>{title}</b>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section class="stack">
        <h2>{words.promisesTitle}</h2>
        <div class="grid">
          {words.promises.map(({ title, text }) => (
            <Card key={title} title={title} level={3}>
              <p>{text}</p>
            </Card>
          ))}
        </div>
      </section>
    </>
  );
}
