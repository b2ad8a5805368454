import { sortOpen } from "../../domain/worklist.ts";
import type { PoolRow, Worklist, WorkRow } from "../../domain/worklist.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import type { Doctor } from "./doctor.ts";

const ACTIVE_MAX = 200;
const CLOSED_SHOWN = 5;

/** Everything in the doctor's list, in the order in which it is worked off. */
export async function readWorklist(c: AppContext, doctor: Doctor): Promise<Worklist> {
  const [active, closed, pool] = await Promise.all([
    readRows(c, ["waiting", "open"], ACTIVE_MAX, 0),
    readRows(c, ["closed"], CLOSED_SHOWN, 0),
    readPool(c),
  ]);
  const others = active.filter(({ flag_unread }) => !flag_unread);
  return {
    practitionerId: doctor.practitioner_id,
    departmentCode: doctor.department_code,
    timeZone: doctor.time_zone,
    availableUntil: doctor.available_until,
    readAt: new Date().toISOString(),
    danger: active.filter(({ flag_unread }) => flag_unread),
    waiting: others.filter(({ status }) => status === "waiting"),
    pool,
    open: sortOpen(others.filter(({ status }) => status === "open")),
    closed,
  };
}

/** The doctor's own consultations in these states, in the database's order. */
export async function readRows(
  c: AppContext,
  statuses: WorkRow["status"][],
  limit: number,
  offset: number,
): Promise<WorkRow[]> {
  const { supabase } = c.var;
  const [rows, owed] = await Promise.all([
    supabase.rpc("read_worklist", { statuses, page_size: limit, skipped: offset }),
    statuses.includes("open")
      ? supabase.from("call_back_tasks").select("consultation_id").is("done_at", null)
      : null,
  ]);
  const toCall = new Set(owed && must(owed).map(({ consultation_id }) => consultation_id));
  return (must(rows) as unknown as WorkRow[])
    .map((row) => ({ ...row, call_back: toCall.has(row.consultation_id) }));
}

async function readPool(c: AppContext): Promise<PoolRow[]> {
  const rows = must(await c.var.supabase.rpc("read_open_pool")) as unknown as PoolRow[];
  return rows.sort((a, b) =>
    Number(b.flag !== null) - Number(a.flag !== null) ||
    Date.parse(a.respond_by) - Date.parse(b.respond_by)
  );
}
