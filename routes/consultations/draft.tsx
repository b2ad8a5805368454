import { Hono } from "hono";
import { Refusal } from "../../domain/errors.ts";
import type { RequestField, RequestText } from "../../domain/request.ts";
import {
  cleanText,
  countCharacters,
  REQUEST_FIELDS,
  REQUEST_LIMITS,
  saysEnough,
  tooLongFields,
} from "../../domain/request.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { storeAttachment } from "../../edge/attachments.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { wantsPage } from "../../edge/problem.tsx";
import { requireUser } from "../../edge/session.ts";
import type { Problems } from "../form.tsx";
import { draftPage, signedOutPage, textOf } from "./draft_page.tsx";
import type { Consultation } from "./reading.ts";
import { consultationPath, idParam, readOwnConsultation } from "./reading.ts";

const FOREIGN_KEY_VIOLATION = "23503";

/** What one press of a button in the draft's form may ask for, all in one post. */
interface Posted {
  text: Partial<RequestText>;
  files: File[];
  /** Id of a file to take out. */
  remove: string | null;
  then: string | null;
}

/** Saves what is written so far; the island and the form's buttons come here alike. */
export const draft = new Hono<AppEnv>()
  .post("/:consultation_id", async (c) => {
    const posted = readPosted(await c.req.formData());
    if (!c.var.user && wantsPage(c)) return signedOutPage(c, c.req.path, posted.text);
    requireUser(c);
    const consultation = await readOwnConsultation(c);
    if (consultation.status !== "draft") throw new Refusal("request_sent", 409);
    const updatedAt = await saveText(c, consultation, posted.text);
    if (posted.remove) await removeFile(c, posted.remove);
    const problems = {
      ...textProblems(c, posted.text),
      ...await storeFiles(c, consultation, posted.files),
    };
    return wantsPage(c)
      ? answerPage(c, { ...consultation, updated_at: updatedAt }, posted, problems)
      : answerScript(c, problems, updatedAt);
  })
  .post("/:consultation_id/discard", async (c) => {
    requireUser(c);
    const gone = await c.var.supabase.from("consultations").delete()
      .eq("consultation_id", idParam(c, "consultation_id")).eq("status", "draft");
    // A payment that was begun keeps its draft: the record of money is never deleted.
    if (gone.error?.code === FOREIGN_KEY_VIOLATION) throw new Refusal("draft_in_payment", 409);
    mustSucceed(gone);
    return c.redirect("/consultations", 303);
  });

function readPosted(form: FormData): Posted {
  const text: Partial<RequestText> = {};
  for (const field of REQUEST_FIELDS) {
    const value = form.get(field);
    if (typeof value === "string") text[field] = cleanText(value);
  }
  // A file field that was left empty still posts one file without name and content.
  const files = form.getAll("files").filter((file): file is File =>
    file instanceof File && (file.size > 0 || file.name !== "")
  );
  return { text, files, remove: stringOf(form.get("remove")), then: stringOf(form.get("then")) };
}

function stringOf(value: FormDataEntryValue | null): string | null {
  return typeof value === "string" ? value : null;
}

/** Stores every field that fits; the others stay as they were and are told of. */
async function saveText(c: AppContext, consultation: Consultation, text: Posted["text"]) {
  const fitting = { ...text };
  for (const field of tooLongFields(text)) delete fitting[field];
  if (Object.keys(fitting).length === 0) return consultation.updated_at;
  const saved = must(
    await c.var.supabase.from("consultations").update(fitting)
      .eq("consultation_id", consultation.consultation_id).eq("status", "draft")
      .select("updated_at").maybeSingle(),
  );
  return saved.updated_at;
}

async function removeFile(c: AppContext, id: string): Promise<void> {
  mustSucceed(await c.var.supabase.rpc("remove_attachment", { attachment_id: id }));
}

/** Stores the files of a form without script; one that is refused does not stop the others. */
async function storeFiles(
  c: AppContext,
  { consultation_id }: Consultation,
  files: File[],
): Promise<Problems> {
  const { words } = c.var;
  const refused: string[] = [];
  for (const file of files) {
    try {
      await storeAttachment(c.var, {
        attachmentId: crypto.randomUUID(),
        consultationId: consultation_id,
        file,
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error;
      refused.push(words.ask.fileRefused(file.name, words.errors[error.code].detail));
    }
  }
  return refused.length > 0 ? { files: refused.join(" ") } : {};
}

function textProblems(c: AppContext, text: Posted["text"]): Problems {
  const { draft: words } = c.var.words;
  const format = (count: number) => count.toLocaleString("en");
  return Object.fromEntries(
    tooLongFields(text).map((field: RequestField) => [
      field,
      words.tooLong(format(countCharacters(text[field] ?? "")), format(REQUEST_LIMITS[field])),
    ]),
  );
}

function answerScript(c: AppContext, problems: Problems, updatedAt: string): Response {
  const tooLong = Object.keys(problems)[0];
  if (tooLong) throw new Refusal("text_too_long", 422, tooLong);
  return c.json({ updated_at: updatedAt }, 200, { "cache-control": "no-store" });
}

async function answerPage(
  c: AppContext,
  consultation: Consultation,
  { text, then }: Posted,
  problems: Problems,
): Promise<Response> {
  const written = { ...textOf(consultation), ...text };
  if (then === "pay" && !saysEnough(written.concern)) {
    problems.concern ??= c.var.words.draft.tooShort;
  }
  if (Object.keys(problems).length > 0) {
    return await draftPage(c, consultation, { text: written, problems, status: 422 });
  }
  const path = consultationPath(consultation);
  const next = { pay: `${path}/pay`, save: "/consultations" }[then ?? ""] ?? `${path}#files`;
  return c.redirect(next, 303);
}
