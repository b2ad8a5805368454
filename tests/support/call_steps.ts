import { call as words } from "../../domain/words/en/call.ts";
import { call_live as live } from "../../domain/words/en/call_live.ts";
import { OPEN } from "../islands/stage.ts";
import { CALL_PATHS, VOICES } from "./call_stage.ts";
import type { Caller, CallStage } from "./call_stage.ts";

/* What people do in a call, step by step, by what they see. English pages. */

/** A call as Postgres has it. */
export interface CallRow {
  call_id: string;
  mode: string;
  status: string;
  started_by: string;
  encrypted: boolean;
  end_reason: string | null;
  ended_by: string | null;
  talk_seconds: number;
}

/** From the lobby: rings the other side. */
export async function ring({ page, open }: Caller, path: string, mode: "video" | "voice") {
  await open(path);
  const name = mode === "video" ? words.startVideo : words.startVoice;
  await page.getByRole("button", { name, exact: true }).click();
}

/** The page of the call rings, and is answered. */
export async function answer({ page, open }: Caller, path: string): Promise<void> {
  await open(path);
  await page.getByRole("button", { name: words.answer, exact: true }).click();
}

/** The call goes on in this browser. */
export async function inCall({ page }: Caller): Promise<void> {
  await page.locator(".call-live[data-phase=live]").waitFor();
}

/** The page tells that the call is over. */
export async function ended({ page }: Caller): Promise<void> {
  await page.getByRole("heading", { name: words.endedTitle }).waitFor();
}

/** Dr Okafor rings, Mei answers, and each hears the other. */
export async function talk(stage: CallStage, mode: "video" | "voice"): Promise<CallRow> {
  const { mei, okafor } = stage;
  await ring(okafor, CALL_PATHS.okafor, mode);
  await answer(mei, CALL_PATHS.mei);
  await Promise.all([inCall(mei), inCall(okafor)]);
  await bothHear(stage);
  return await lastCall(stage);
}

export async function bothHear({ mei, okafor }: CallStage): Promise<void> {
  await Promise.all([mei.hears(VOICES.okafor), okafor.hears(VOICES.mei)]);
}

export async function bothSee({ mei, okafor }: CallStage): Promise<void> {
  await Promise.all([mei.sees(), okafor.sees()]);
}

/** Ends the call for everybody; a doctor is asked whether that is meant. */
export async function hangUp({ page }: Caller): Promise<void> {
  await page.locator("#call-hang-up").click();
  const forAll = page.getByRole("button", { name: live.endForAll });
  if (await forAll.isVisible()) await forAll.click();
}

/** One step of the ladder, by its one tap. */
export async function change({ page }: Caller, rung: keyof typeof live.rungs): Promise<void> {
  await page.locator(".call-rung", { hasText: live.rungs[rung] }).click();
}

/** Chooses by hand what one sends. */
export async function send({ page }: Caller, what: keyof typeof live.saveChoices): Promise<void> {
  await page.locator("#call-menu-open").click();
  await page.locator("#call-sending").selectOption(what);
  await page.keyboard.press("Escape");
}

/** The words by which both find out that nobody is in between. */
export async function phraseOf({ page }: Caller): Promise<string[]> {
  const words = page.locator(".call-phrase li");
  await words.first().waitFor({ state: "attached" });
  return await words.allTextContents();
}

/** The newest call of the consultation. */
export async function lastCall({ query }: CallStage): Promise<CallRow> {
  const [row] = await query<CallRow>(
    `select call_id, mode, status, started_by, encrypted, end_reason, ended_by, talk_seconds
     from public.calls where consultation_id = $1 order by created_at desc limit 1`,
    [OPEN],
  );
  if (!row) throw new Error("There was no call");
  return row;
}

/** What stands in the conversation about calls, in its order. */
export async function callEvents({ query }: CallStage): Promise<string[]> {
  const rows = await query<{ event: string }>(
    `select event::text from public.messages
     where consultation_id = $1 and event::text ~ '^call_' order by seq`,
    [OPEN],
  );
  return rows.map(({ event }) => event);
}

/** The consultation as if she had asked for this kind; once sent, a request no longer changes. */
export async function asAskedFor({ query }: CallStage, kind: "voice" | "video"): Promise<void> {
  await query(`do $$ begin
    perform set_config('session_replication_role', 'replica', true);
    update public.consultations set kind = '${kind}' where consultation_id = '${OPEN}';
  end $$`);
}
