import { Hono } from "hono";
import * as v from "valibot";
import { Notice } from "../components/Notice.tsx";
import { Refusal } from "../domain/errors.ts";
import { formatInstant } from "../domain/time.ts";
import type { AppContext, AppEnv } from "../edge/app_env.ts";
import { must } from "../edge/errors.ts";
import { page } from "../edge/render.tsx";

const Version = v.fallback(
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))),
  undefined,
);

/** Terms and privacy policy: the version in force, or the earlier one that somebody agreed to. */
export const legal = new Hono<AppEnv>().get("/:kind{(?:terms|privacy)}", async (c) => {
  const kind = c.req.param("kind") as "terms" | "privacy";
  const documents = must(
    await c.var.supabase.from("consent_documents").select("version, title, body, effective_at")
      .eq("kind", kind).eq("locale", c.var.locale)
      .lte("effective_at", new Date().toISOString())
      .order("version", { ascending: false }),
  );
  const newest = documents[0];
  const wanted = v.parse(Version, c.req.query("version"));
  const document = wanted ? documents.find(({ version }) => version === wanted) : newest;
  if (!document || !newest) throw new Refusal("not_found", 404);
  return legalPage(c, kind, document, document.version !== newest.version);
});

interface LegalDocument {
  version: number;
  title: string;
  body: string;
  effective_at: string;
}

function legalPage(
  c: AppContext,
  kind: "terms" | "privacy",
  { version, title, body, effective_at }: LegalDocument,
  isEarlier: boolean,
): Response {
  const { words: { legal: words }, locale } = c.var;
  return page(
    c,
    { title, description: words.kinds[kind] },
    <div class="wrap-narrow">
      <article class="prose">
        <h1>{title}</h1>
        <p class="quiet">
          {words.version(version, formatInstant(effective_at, locale, "UTC", "date"))}
        </p>
        {isEarlier && (
          <Notice kind="warning" action={<a href={`/legal/${kind}`}>{words.newest}</a>}>
            {words.earlier}
          </Notice>
        )}
        {blocksOf(body).map((block, index) => <Block key={index} text={block} />)}
      </article>
    </div>,
  );
}

/** Paragraphs are parted by empty lines. */
function blocksOf(body: string): string[] {
  return body.split(/\n\s*\n/).map((block) => block.trim()).filter(Boolean);
}

/** The three forms that a legal text needs: "## heading", "- item" lines, and paragraphs. */
function Block({ text }: { text: string }) {
  const [first = "", ...rest] = text.split("\n");
  const heading = /^#{1,3} (.+)$/.exec(first)?.[1];
  if (heading) {
    return (
      <>
        <h2>{heading}</h2>
        {rest.length > 0 && <Block text={rest.join("\n")} />}
      </>
    );
  }
  const lines = text.split("\n");
  if (lines.every((line) => line.startsWith("- "))) {
    return <ul>{lines.map((line) => <li key={line}>{line.slice(2)}</li>)}</ul>;
  }
  return <p>{text}</p>;
}
