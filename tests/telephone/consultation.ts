import { assert, assertEquals } from "@std/assert";
import type { CallState, CallToken } from "../../domain/call.ts";
import type { TelephoneOffer } from "../../domain/telephone_offer.ts";
import type { Visitor } from "../support/app.ts";
import { patiently } from "../support/call_stage.ts";
import type { PhoneCall } from "../support/carrier.ts";
import { enterWithVoice } from "../support/room_voice.ts";
import { MEI, MEI_NUMBER, OKAFOR, OKAFOR_NUMBER, OPEN, OWN_NUMBER } from "./stage.ts";
import type { TelephoneStage } from "./stage.ts";

/* A consultation by telephone, from leaving a number to the bill, through the product. */

const TONES = { mei: 440, okafor: 880, browser: 1300 };

/** Sends as an island does and reads the answer, which must have this status. */
async function sent<Body>(
  person: Visitor,
  path: string,
  fields: Record<string, string> = {},
  status = 200,
): Promise<Body> {
  const response = await person.send(path, fields);
  const text = await response.text();
  assertEquals([response.status, path], [status, path], text);
  return text && JSON.parse(text);
}

async function read<Body>(person: Visitor, path: string): Promise<Body> {
  const response = await person.get(path, { accept: "application/json" });
  assertEquals(response.status, 200);
  return await response.json();
}

/** The doctor calls in this mode; the patient's devices ring, but it is the telephone that counts. */
async function started(doctor: Visitor, mode: string): Promise<CallState> {
  const path = `/consultations/${OPEN}/call-state`;
  const { call: before } = await read<{ call: CallState | null }>(doctor, path);
  if (before) await sent(doctor, `/calls/${before.call_id}/end`);
  const fields = { call_id: crypto.randomUUID(), mode };
  return (await sent<{ call: CallState }>(doctor, `/consultations/${OPEN}/calls`, fields)).call;
}

async function dial(doctor: Visitor, callId: string, side: string): Promise<string> {
  const leg_id = crypto.randomUUID();
  await sent(doctor, `/calls/${callId}/legs`, { leg_id, side });
  return leg_id;
}

/** The call's state when it has become so; the clock of the product turns meanwhile. */
async function until(
  person: Visitor,
  callId: string,
  isSo: (call: CallState) => boolean,
): Promise<CallState> {
  let call: CallState | null = null;
  await patiently(
    "the call does not change",
    async () => isSo(call = await read<CallState>(person, `/calls/${callId}`)),
  ).catch((error) => {
    throw new Error(`${error.message}: ${JSON.stringify(call)}`);
  });
  return call!;
}

const legStatus = (call: CallState, legId: string) =>
  call.legs.find(({ leg_id }) => leg_id === legId)?.status;

async function ringing(stage: TelephoneStage, number: string): Promise<PhoneCall> {
  const isOn = (one: PhoneCall) => one.state === "ringing" || one.state === "talking";
  const find = () => stage.carrier.calls.findLast((one) => one.number === number && isOn(one));
  await patiently("the telephone does not ring", () => Promise.resolve(find() !== undefined));
  return find()!;
}

/** As a person does who hears the tones, and presses again when nothing happens. */
async function pressUntilIn(doctor: Visitor, callId: string, legId: string, phone: PhoneCall) {
  const pressing = setInterval(() => phone.line?.press("1"), 800);
  try {
    return await until(doctor, callId, (call) => legStatus(call, legId) === "answered");
  } finally {
    clearInterval(pressing);
  }
}

const so = (otherwise: string, isSo: () => boolean) =>
  patiently(otherwise, () => Promise.resolve(isSo()));

async function savesNumber(person: Visitor, country: string, number: string): Promise<string> {
  const saved = await person.post("/me/phone", { country, number });
  assertEquals(saved.status, 303, await saved.text());
  return await (await person.get("/me/phone")).text();
}

export async function numbers(stage: TelephoneStage): Promise<void> {
  const mei = await stage.signIn(MEI);
  const page = await savesNumber(mei, "CN", MEI_NUMBER.slice(3));
  assert(page.includes("ending in 40") && page.includes(OWN_NUMBER));
  assert(!page.includes(MEI_NUMBER.slice(3)), "the page shows the whole number");
  for (const number of ["120", "+86 110", "112", "12356"]) {
    const refused = await mei.post("/me/phone", { country: "CN", number });
    assertEquals([refused.status, number], [422, number]);
    const text = await refused.text();
    assert(text.includes("do not ring emergency lines") && text.includes(`value="${number}"`));
  }
  const abroad = await mei.post("/me/phone", { country: "CN", number: "+93 70 123 4567" });
  assert((await abroad.text()).includes("do not call numbers in this country"));
  const okafor = await stage.signIn(OKAFOR);
  await savesNumber(okafor, "GB", OKAFOR_NUMBER);
  const offer = await read<TelephoneOffer>(okafor, `/consultations/${OPEN}/telephone`);
  assertEquals([offer.offered, offer.own_number], [true, OWN_NUMBER]);
  assertEquals([offer.patient.has_number, offer.patient.refused], [true, null]);
  assert(offer.patient.per_minute_minor! > 0 && offer.patient.longest_minutes! > 0);
  const asPatient = await mei.get(`/consultations/${OPEN}/telephone`);
  assert(asPatient.status >= 400, "a patient reads no prices of others");
  await asPatient.body?.cancel();
}

/** Both by telephone: the doctor's own, and the patient's. */
export async function bothByTelephone(stage: TelephoneStage): Promise<void> {
  const { carrier } = stage;
  carrier.subscriber(MEI_NUMBER, { does: "answers", tone: TONES.mei });
  carrier.subscriber(OKAFOR_NUMBER, { does: "answers", tone: TONES.okafor });
  const okafor = await stage.signIn(OKAFOR);
  const { call_id } = await started(okafor, "telephone");
  const own = await dial(okafor, call_id, "practitioner");
  const hers = await dial(okafor, call_id, "patient");
  const [desk, phone] = await Promise.all([
    ringing(stage, OKAFOR_NUMBER),
    ringing(stage, MEI_NUMBER),
  ]);
  const still = await pressUntilIn(okafor, call_id, own, desk);
  assertEquals(still.status, "ringing", "the doctor's own telephone answers nothing");
  const call = await pressUntilIn(okafor, call_id, hers, phone);
  assertEquals([call.status, call.mode, call.encrypted], ["active", "telephone", false]);
  await so("the patient does not hear the doctor", () => phone.line!.hears(TONES.okafor));
  await so("the doctor does not hear the patient", () => desk.line!.hears(TONES.mei));
  for (const [one, other] of [[phone, OKAFOR_NUMBER], [desk, MEI_NUMBER]] as const) {
    assert(one.invite.includes(`<sip:${OWN_NUMBER}@`), "the platform's number calls");
    assert(!one.invite.includes(other.slice(1)), "an INVITE carries the other's number");
  }
  await sent(okafor, `/calls/${call_id}/end`);
  await so("a telephone is still on", () => [desk, phone].every((one) => one.endedBy));
  assertEquals([desk.endedBy, phone.endedBy], ["platform", "platform"]);
  const over = await read<CallState>(okafor, `/calls/${call_id}`);
  assertEquals(over.legs.map(({ status }) => status), ["ended", "ended"]);
  const bill = await stage.query<{ cost: number; rate: number }>(
    `select cost_minor::int as cost, per_minute_minor::int as rate from private.telephone_legs
     where call_id = $1`,
    [call_id],
  );
  assert(bill.every(({ cost, rate }) => cost === rate), "a begun minute each");
}

/** The ladder: from the browser down to the patient's telephone, and up again when it hangs up. */
export async function ladder(stage: TelephoneStage): Promise<void> {
  stage.carrier.subscriber(MEI_NUMBER, { does: "answers", tone: TONES.mei });
  const okafor = await stage.signIn(OKAFOR);
  const { call_id } = await started(okafor, "voice");
  const token = await sent<CallToken>(okafor, `/calls/${call_id}/token`);
  const browser = await enterWithVoice(token, TONES.browser);
  const leg = await dial(okafor, call_id, "patient");
  const phone = await ringing(stage, MEI_NUMBER);
  const call = await pressUntilIn(okafor, call_id, leg, phone);
  assertEquals([call.mode, call.encrypted], ["telephone", false]);
  await so("the patient does not hear the doctor", () => phone.line!.hears(TONES.browser));
  await so("the doctor does not hear the patient", () => browser.hears(TONES.mei));
  const events = await stage.query<{ event: string }>(
    "select event::text from public.messages where consultation_id = $1 order by seq desc limit 2",
    [OPEN],
  );
  assertEquals(events.map(({ event }) => event), ["call_started", "call_not_encrypted"]);
  await until(okafor, call_id, ({ talking_since }) => talking_since !== null);
  phone.hangUp();
  const after = await until(okafor, call_id, (now) => legStatus(now, leg) === "ended");
  assertEquals([after.status, after.mode, after.encrypted], ["active", "voice", true]);
  const again = await dial(okafor, call_id, "patient");
  const second = await ringing(stage, MEI_NUMBER);
  await pressUntilIn(okafor, call_id, again, second);
  await sent(okafor, `/calls/${call_id}/legs/${again}/end`);
  await so("the doctor cannot hang it up", () => second.endedBy === "platform");
  await sent(okafor, `/calls/${call_id}/end`);
  await browser.leave();
}

export async function busyAgain(stage: TelephoneStage): Promise<void> {
  stage.carrier.subscriber(MEI_NUMBER, { does: "busy" });
  const okafor = await stage.signIn(OKAFOR);
  const { call_id } = await started(okafor, "telephone");
  const before = stage.carrier.calls.length;
  const leg = await dial(okafor, call_id, "patient");
  for (const attempts of [1, 2, 3]) {
    const call = await until(
      okafor,
      call_id,
      ({ legs: [one] }) => one!.status === "busy" && one!.attempts === attempts,
    );
    assertEquals([legStatus(call, leg), call.status], ["busy", "ringing"]);
    // The minute between two attempts is not waited for here.
    await stage.query("update private.jobs set run_at = now() where finished_at is null");
  }
  const over = await until(okafor, call_id, ({ legs: [one] }) => one!.over);
  assertEquals([over.mode, over.encrypted], ["voice", true], "browsers go on alone");
  assertEquals(stage.carrier.calls.length - before, 3, "once, and twice more");
  await sent(okafor, `/calls/${call_id}/end`);
}

/** Whatever got into the database: at the moment of dialling no emergency number is rung. */
export async function neverForHelp(stage: TelephoneStage): Promise<void> {
  const [number] = await stage.query<{ account_id: string }>(
    "select account_id from public.phone_numbers where country_code = 'CN'",
  );
  const sealed = await stage.seal.seal(number!.account_id, "+86120");
  const kept = await stage.query<{ sealed: string }>(
    "select sealed from public.phone_numbers where country_code = 'CN'",
  );
  await stage.query("update public.phone_numbers set sealed = $1 where country_code = 'CN'", [
    sealed,
  ]);
  const okafor = await stage.signIn(OKAFOR);
  const { call_id } = await started(okafor, "telephone");
  const before = stage.carrier.calls.length;
  const leg = await dial(okafor, call_id, "patient");
  await until(okafor, call_id, (call) => legStatus(call, leg) === "failed");
  assertEquals(stage.carrier.calls.length, before, "an emergency number was rung");
  await sent(okafor, `/calls/${call_id}/end`);
  await stage.query("update public.phone_numbers set sealed = $1 where country_code = 'CN'", [
    kept[0]!.sealed,
  ]);
}

export async function limits(stage: TelephoneStage): Promise<void> {
  const okafor = await stage.signIn(OKAFOR);
  const { call_id } = await started(okafor, "telephone");
  const refusals = [
    ["update public.telephone_rates set calls_per_day = 1 where country_code = 'CN'", 429],
    ["update public.telephone_rates set active = false where country_code = 'CN'", 409],
    ["delete from public.telephone_rates where country_code = 'CN'", 409],
  ] as const;
  for (const [change, status] of refusals) {
    await stage.query(change);
    const fields = { leg_id: crypto.randomUUID(), side: "patient" };
    await sent(okafor, `/calls/${call_id}/legs`, fields, status);
  }
  await sent(okafor, `/calls/${call_id}/end`);
}

/** Nothing that the product has written holds a number: no log, no file of the database. */
export async function nothingLeaks(stage: TelephoneStage): Promise<void> {
  const [kept] = await stage.query<{ sealed: string }>("select sealed from public.phone_numbers");
  assert((await filesWith(stage.dataDir, kept!.sealed)).length > 0, "the files are the database's");
  const shown = (await Promise.all([pagesOf(stage, MEI), pagesOf(stage, OKAFOR)])).flat();
  for (const secret of [MEI_NUMBER, OKAFOR_NUMBER].map((number) => number.slice(3))) {
    assert(shown.every((page) => !page.includes(secret)), "a page tells a number");
    assert(stage.logged.every((line) => !line.includes(secret)), "a log line tells a number");
    assertEquals(await filesWith(stage.dataDir, secret), [], "files that hold a number");
  }
}

async function pagesOf(stage: TelephoneStage, email: string): Promise<string[]> {
  const person = await stage.signIn(email);
  const own = email === MEI ? `/consultations/${OPEN}` : `/work/${OPEN}`;
  const paths = [
    own,
    `${own}/call`,
    `/consultations/${OPEN}/call-state`,
    "/me/phone",
    "/me/export",
  ];
  const pages = await Promise.all(paths.map((path) => person.get(path)));
  return await Promise.all(pages.map((page) => {
    assertEquals(page.status, 200, page.url);
    return page.text();
  }));
}

async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of Deno.readDir(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) found.push(...await filesWith(path, text));
    if (!entry.isFile) continue;
    const bytes = new TextDecoder("latin1").decode(await Deno.readFile(path));
    if (bytes.includes(text)) found.push(path);
  }
  return found;
}
