import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { Refusal } from "../../domain/errors.ts";
import { FILE_BYTES_MAX } from "../../domain/files.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { storeAttachment } from "../../edge/attachments.ts";
import { must } from "../../edge/errors.ts";
import { wantsPage } from "../../edge/problem.tsx";
import { requireUser } from "../../edge/session.ts";
import { idParam } from "./reading.ts";

/** Room for the form around the largest file. */
const FORM_BYTES = 64 * 1024;

/** What a file may do in the browser that shows it: nothing. */
const SANDBOX = "default-src 'none'; sandbox";
/** A browser's own PDF viewer does not start in a sandbox; nosniff keeps the type what it is. */
const PDF_POLICY = "default-src 'none'; object-src 'self'; frame-ancestors 'none'";

const Upload = v.object({
  attachment_id: v.pipe(v.string(), v.uuid()),
  file: v.instance(File),
  duration_seconds: v.fallback(
    v.optional(v.pipe(v.string(), v.transform(Number), v.minValue(0), v.maxValue(600))),
    undefined,
  ),
});

/** Files of a consultation, in and out; who may, the database and the storage say. */
export const attachments = new Hono<AppEnv>()
  .post(
    "/:consultation_id/attachments",
    bodyLimit({
      maxSize: FILE_BYTES_MAX + FORM_BYTES,
      onError: () => {
        throw new Refusal("attachment_too_large", 413, "file");
      },
    }),
    async (c) => {
      requireWriter(c);
      const consultationId = idParam(c, "consultation_id");
      const { attachment_id, file, duration_seconds } = await readUpload(c);
      const stored = await storeAttachment(c.var, {
        attachmentId: attachment_id,
        consultationId,
        file,
        durationSeconds: duration_seconds,
      });
      if (wantsPage(c)) return c.redirect(`/consultations/${consultationId}`, 303);
      return c.json(stored, 201, { "cache-control": "no-store" });
    },
  )
  .get("/:consultation_id/attachments/:attachment_id", async (c) => {
    requireUser(c);
    const attachment = must(
      await c.var.supabase.from("attachments")
        .select("attachment_id, kind, mime_type, storage_path")
        .eq("consultation_id", idParam(c, "consultation_id"))
        .eq("attachment_id", idParam(c, "attachment_id"))
        .eq("status", "checked").maybeSingle(),
    );
    const { data: blob } = await c.var.supabase.storage.from("attachments")
      .download(attachment.storage_path);
    if (!blob) throw new Refusal("not_found", 404);
    return answerFile(c, blob, attachment);
  });

/** What was kept on a device for one account is never sent in another's name. */
function requireWriter(c: AppContext): void {
  const { accountId } = requireUser(c);
  const writer = c.req.header("x-account");
  if (writer && writer !== accountId) throw new Refusal("sign_in_needed", 401);
}

async function readUpload(c: AppContext): Promise<v.InferOutput<typeof Upload>> {
  const form = await c.req.formData().catch(() => {
    throw new Refusal("bad_input", 400, "file");
  });
  const parsed = v.safeParse(Upload, Object.fromEntries(form));
  if (!parsed.success) throw new Refusal("bad_input", 400, "file");
  return parsed.output;
}

interface Served {
  attachment_id: string;
  mime_type: string;
}

/** The whole file, or the part that a player asks for (RFC 9110, 14). */
function answerFile(c: AppContext, blob: Blob, { attachment_id, mime_type }: Served): Response {
  const range = readRange(c.req.header("range"), blob.size);
  const headers: Record<string, string> = {
    "content-type": mime_type,
    "content-disposition": `inline; filename="${attachment_id}.${mime_type.split("/")[1]}"`,
    "content-security-policy": mime_type === "application/pdf" ? PDF_POLICY : SANDBOX,
    // The content behind an id never changes; only the one who may read it keeps a copy.
    "cache-control": "private, max-age=31536000, immutable",
    "vary": "cookie",
    "accept-ranges": "bytes",
  };
  if (range === "unsatisfiable") {
    return c.body(null, 416, { ...headers, "content-range": `bytes */${blob.size}` });
  }
  if (!range) {
    return c.body(blob.stream(), 200, { ...headers, "content-length": `${blob.size}` });
  }
  const [first, last] = range;
  return c.body(blob.slice(first, last + 1).stream(), 206, {
    ...headers,
    "content-length": `${last - first + 1}`,
    "content-range": `bytes ${first}-${last}/${blob.size}`,
  });
}

/** First and last byte of a single range; null for none or for more than one: then the whole is sent. */
function readRange(
  header: string | undefined,
  size: number,
): [number, number] | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const first = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const last = match[1] === "" || match[2] === "" ? size - 1 : Math.min(size - 1, Number(match[2]));
  return first <= last ? [first, last] : "unsatisfiable";
}
