import { Hono } from "hono";
import * as v from "valibot";
import { ConsultationList } from "../../components/ConsultationRow.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Pagination } from "../../components/Pagination.tsx";
import type { AppEnv } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { WorkEntry } from "../../islands/worklist/WorkEntry.tsx";
import { requireDoctor } from "./doctor.ts";
import { readRows } from "./worklist.ts";

const PAGE_SIZE = 20;
const Page = v.fallback(
  v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1)),
  1,
);

/** Everything the doctor has closed, newest first. */
export const closedList = new Hono<AppEnv>().get("/closed", async (c) => {
  requireUser(c);
  const doctor = await requireDoctor(c);
  const number = v.parse(Page, c.req.query("page"));
  // One more than is shown tells whether there is a next page.
  const found = await readRows(c, ["closed"], PAGE_SIZE + 1, (number - 1) * PAGE_SIZE);
  const rows = found.slice(0, PAGE_SIZE);
  const { words: { practice, work }, locale } = c.var;
  const words = practice.closed;
  const shown = { locale, timeZone: doctor.time_zone, now: Date.now(), words: work };
  return page(
    c,
    { title: words.title, active: "work" },
    (
      <div class="wrap-narrow stack">
        <p>
          <a href="/work">{practice.backToWork}</a>
        </p>
        <h1>{words.title}</h1>
        {rows.length === 0
          ? <EmptyState icon="record" title={words.none}>{words.noneText}</EmptyState>
          : (
            <ConsultationList label={words.title}>
              {rows.map((row) => (
                <WorkEntry key={row.consultation_id} row={row} currentId={null} {...shown} />
              ))}
            </ConsultationList>
          )}
        <Pagination
          label={words.pages}
          previous={number > 1
            ? { href: `/work/closed?page=${number - 1}`, label: words.previous }
            : undefined}
          next={found.length > PAGE_SIZE
            ? { href: `/work/closed?page=${number + 1}`, label: words.next }
            : undefined}
        />
      </div>
    ),
  );
});
