import { Hono } from "hono";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Facts } from "../../components/Facts.tsx";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { Island } from "../../islands/_runtime/Island.tsx";
import PushSwitch from "../../islands/PushSwitch.tsx";
import { BlockList, readBlocks } from "../blocks.tsx";
import { Ring } from "../calls/ring.tsx";
import { readPatients } from "../patients/patient.ts";
import { deviceRings } from "../push.ts";
import { ConsentList, readConsents } from "./consent_list.tsx";
import { People } from "./people.tsx";

type Role = { practitioner_id: string | null; practitioner_status: string | null };

/** The account, the people in care, one's data, the doctors' entry and the way out. */
export const me = new Hono<AppEnv>().get("/", async (c) => {
  const user = requireUser(c);
  const [account, patients, consents, role, blocked, rings] = await Promise.all([
    c.var.supabase.from("accounts").select("locale, country_code").single(),
    readPatients(c),
    readConsents(c),
    c.var.supabase.rpc("my_role"),
    readBlocks(c, "patient"),
    deviceRings(c),
  ]);
  const { account: words } = c.var.words;
  const { country_code } = must(account);
  const countries = new Intl.DisplayNames(c.var.locale, { type: "region" });
  return page(
    c,
    { title: words.meTitle, active: "me" },
    <div class="wrap-narrow stack-l">
      <h1>{words.meTitle}</h1>
      <People c={c} patients={patients} />
      <section>
        <div class="section-head">
          <h2>{words.accountTitle}</h2>
          <a href="/me/account">
            {words.change}
            <span class="visually-hidden">{words.accountTitle}</span>
          </a>
        </div>
        <Facts
          items={[
            { term: words.email, detail: user.email },
            { term: words.language, detail: words.languages[c.var.locale] },
            { term: words.colours, detail: themeWord(c) },
            { term: words.country, detail: countries.of(country_code) ?? country_code },
          ]}
        />
      </section>
      <PhoneEntry c={c} />
      <Notices c={c} on={rings} />
      <BlockList c={c} side="patient" blocks={blocked} path="/me" />
      <YourData c={c} />
      <ConsentList c={c} consents={consents} />
      <DoctorEntry c={c} role={must(role) as Role} />
      <form method="post" action="/sign-out">
        <Button kind="secondary" icon="sign_out" wide>{words.signOut}</Button>
      </form>
      <Ring c={c} />
    </div>,
  );
});

function themeWord(c: AppContext): string {
  const { shell } = c.var.words;
  return { system: shell.themeSystem, light: shell.themeLight, dark: shell.themeDark }[c.var.theme];
}

/** Where calls by telephone are offered; the number itself is never shown. */
function PhoneEntry({ c }: { c: AppContext }) {
  const { telephone: words } = c.var.words;
  if (!c.var.deps.telephony) return null;
  return (
    <section class="stack-s">
      <h2>{words.meTitle}</h2>
      <ButtonLink href="/me/phone" kind="secondary" icon="phone" wide>{words.meLink}</ButtonLink>
      <p class="fine quiet">{words.meText}</p>
    </section>
  );
}

/** Whether this device rings while Wenyi is closed. */
function Notices({ c, on }: { c: AppContext; on: boolean }) {
  const { words: { notices: words }, deps: { push } } = c.var;
  if (!push) return null;
  return (
    <section class="stack-s" id="notices">
      <h2>{words.title}</h2>
      <Island
        name="PushSwitch"
        is={PushSwitch}
        props={{ publicKey: push.publicKey, on }}
        area="notices"
        words={words}
        wake="idle"
      />
      <p class="fine quiet">{words.locked}</p>
    </section>
  );
}

/** GDPR articles 15 and 20 as two links. */
function YourData({ c }: { c: AppContext }) {
  const { account: words } = c.var.words;
  return (
    <section class="stack-s">
      <h2>{words.privacyTitle}</h2>
      <div>
        <ButtonLink href="/record/access" kind="secondary" icon="eye" wide>
          {words.accessLink}
        </ButtonLink>
        <p class="fine quiet">{words.accessText}</p>
      </div>
      <div>
        <ButtonLink href="/me/export" kind="secondary" icon="download" wide download>
          {words.exportLink}
        </ButtonLink>
        <p class="fine quiet">{words.exportText}</p>
      </div>
    </section>
  );
}

function DoctorEntry({ c, role }: { c: AppContext; role: Role }) {
  const { account: words } = c.var.words;
  const [href, link, text] = role.practitioner_id === null
    ? ["/work/apply", words.applyLink, words.applyText]
    : role.practitioner_status === "pending"
    ? ["/work/apply", words.workLink, words.workPending]
    : ["/work", words.workLink, words.workText];
  return (
    <section class="stack-s">
      <h2>{words.doctorTitle}</h2>
      <ButtonLink href={href} kind="secondary" icon="stethoscope" wide>{link}</ButtonLink>
      <p class="fine quiet">{text}</p>
    </section>
  );
}
