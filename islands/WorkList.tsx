import { useEffect, useState } from "preact/hooks";
import { Heading } from "../components/Heading.tsx";
import { ConsultationList } from "../components/ConsultationRow.tsx";
import type { Worklist, WorkRow } from "../domain/worklist.ts";
import { countCalls } from "../domain/worklist.ts";
import type { work } from "../domain/words/en/work.ts";
import { watch } from "./_runtime/live.ts";
import type { LiveState } from "./_runtime/live.ts";
import { forgetSummaryDraft } from "./closing/summary_draft.ts";
import { Availability } from "./worklist/Availability.tsx";
import { PoolRequest } from "./worklist/PoolRequest.tsx";
import { WorkEntry } from "./worklist/WorkEntry.tsx";

export interface WorkListProps {
  list: Worklist;
  /** The consultation that is open beside the list. */
  currentId: string | null;
  locale: string;
}

type Words = typeof work;

/** Durations in the list are in minutes: half of one keeps them true. */
const TICK_MS = 30_000;

/** The doctor's list: the server's at first, then live; times go on by themselves. */
export default function WorkList(props: WorkListProps & { words: Words }) {
  const { currentId, locale, words } = props;
  const { list, state, now } = useWorklist(props.list);
  useTitleCount(countCalls(list));
  useEffect(() => {
    for (const { consultation_id } of list.closed) forgetSummaryDraft(consultation_id);
  }, [list.closed]);
  const shared = { currentId, locale, words, now, timeZone: list.timeZone };
  return (
    <>
      <header class="work-head">
        <Heading level={currentId ? 2 : 1}>{words.title}</Heading>
        <Availability until={list.availableUntil} {...shared} />
        {state === "polling" && <p class="fine quiet" role="status">{words.polling}</p>}
        {state === "signed_out" && (
          <p class="fine" role="alert">
            {words.signedOut} <a href="/sign-in?next=/work">{words.signIn}</a>
          </p>
        )}
      </header>
      {list.danger.length > 0 && <Part name="danger" rows={list.danger} {...shared} />}
      <Part name="waiting" rows={list.waiting} {...shared} />
      {list.pool.length > 0 && (
        <section class="work-part">
          <PartHead words={words.sections.pool} count={list.pool.length} />
          <ConsultationList label={words.sections.pool}>
            {list.pool.map((row) => (
              <PoolRequest key={row.consultation_id} row={row} {...shared} />
            ))}
          </ConsultationList>
        </section>
      )}
      <Part name="open" rows={list.open} {...shared} />
      {list.closed.length > 0 && (
        <Part name="closed" rows={list.closed} {...shared}>
          <p class="work-more">
            <a href="/work/closed">{words.allClosed}</a>
          </p>
        </Part>
      )}
    </>
  );
}

interface PartProps {
  name: "danger" | "waiting" | "open" | "closed";
  rows: WorkRow[];
  currentId: string | null;
  locale: string;
  timeZone: string;
  now: number;
  words: Words;
  children?: preact.ComponentChildren;
}

function Part({ name, rows, children, ...shared }: PartProps) {
  const { words } = shared;
  return (
    <section class="work-part">
      <PartHead words={words.sections[name]} count={rows.length} />
      {rows.length === 0 && (name === "waiting" || name === "open") && (
        <p class="work-none quiet">{words.none[name]}</p>
      )}
      {rows.length > 0 && (
        <ConsultationList label={words.sections[name]}>
          {rows.map((row) => <WorkEntry key={row.consultation_id} row={row} {...shared} />)}
        </ConsultationList>
      )}
      {children}
    </section>
  );
}

function PartHead({ words, count }: { words: string; count: number }) {
  return (
    <h2 class="work-part-head">
      {words}
      {count > 0 && <span class="quiet">{count}</span>}
    </h2>
  );
}

/** Reads the list again on every hint of the doctor's and the department's channel. */
function useWorklist(first: Worklist) {
  const [list, setList] = useState(first);
  const [state, setState] = useState<LiveState>("connecting");
  const [now, setNow] = useState(Date.parse(first.readAt));
  useEffect(() => {
    const reader = oneAtATime(async () => {
      const response = await fetch("/work", { headers: { accept: "application/json" } });
      if (response.status === 401) setState("signed_out");
      if (!response.ok) return;
      setList(await response.json());
      setNow(Date.now());
    });
    const handlers = { onHint: reader, onCatchUp: reader, onState: setState };
    const watches = [
      watch(`practitioner:${first.practitionerId}`, handlers),
      watch(`department:${first.departmentCode}`, handlers),
    ];
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => {
      clearInterval(timer);
      for (const one of watches) one.close();
    };
  }, []);
  return { list, state, now };
}

/** Hints come in bursts: while one reading is under way, the others become one more after it. */
function oneAtATime(read: () => Promise<void>): () => void {
  let busy = false;
  let again = false;
  return async function run() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    do {
      again = false;
      // Without network the list of before stays; the next hint or tick reads anew.
      await read().catch(() => {});
    } while (again);
    busy = false;
  };
}

/** "(2) …" in the tab, so that a doctor elsewhere sees that somebody calls. */
function useTitleCount(count: number): void {
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\) /, "");
    document.title = count > 0 ? `(${count}) ${plain}` : plain;
  }, [count]);
}
