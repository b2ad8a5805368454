import { assertEquals } from "@std/assert";
import {
  countCalls,
  formatMonths,
  minutesLeft,
  shortDuration,
  sortOpen,
  urgencyOf,
} from "../../domain/worklist.ts";
import type { WorkRow } from "../../domain/worklist.ts";

function row(consultation_id: string, more: Partial<WorkRow>): WorkRow {
  return {
    consultation_id,
    status: "open",
    kind: "text",
    locale: "en",
    display_name: "Anna",
    age_months: 400,
    sex: "female",
    allergy_status: "unknown",
    concern: "",
    requested_at: "2026-11-24T08:00:00Z",
    respond_by: "2026-11-24T10:00:00Z",
    answered_at: "2026-11-24T08:30:00Z",
    open_until: null,
    closed_at: null,
    unread: 0,
    last_author: null,
    last_message_at: null,
    flag: null,
    flag_unread: false,
    call_back: false,
    ...more,
  };
}

Deno.test("sortOpen() puts broken calls first, then owed answers, then who has waited longest, then the latest words", () => {
  const rows = [
    row("read-old", { last_message_at: "2026-11-24T08:31:00Z" }),
    row("unread-new", { unread: 1, last_message_at: "2026-11-24T09:30:00Z" }),
    row("owed-late", { answered_at: null, respond_by: "2026-11-24T12:00:00Z" }),
    row("read-new", { last_message_at: "2026-11-24T09:40:00Z" }),
    row("unread-old", { unread: 2, last_message_at: "2026-11-24T09:00:00Z" }),
    row("owed-soon", { answered_at: null, respond_by: "2026-11-24T09:00:00Z" }),
    row("broken-off", { call_back: true, last_message_at: "2026-11-24T08:00:00Z" }),
  ];
  assertEquals(
    sortOpen(rows).map(({ consultation_id }) => consultation_id),
    ["broken-off", "owed-soon", "owed-late", "unread-old", "unread-new", "read-new", "read-old"],
  );
});

Deno.test("countCalls() counts danger, requests, open ones with news and calls owed, each once", () => {
  const open = [
    row("a", { unread: 3 }),
    row("b", {}),
    row("c", { answered_at: null, unread: 1 }),
    row("e", { call_back: true }),
  ];
  const danger = [row("f", { flag: "emergency", flag_unread: true, unread: 1 })];
  assertEquals(countCalls({ danger, waiting: [row("d", { status: "waiting" })], open }), 5);
});

Deno.test("urgencyOf() is loud in the last quarter of an hour and after the promise", () => {
  const now = Date.parse("2026-11-24T09:00:00Z");
  const at = (instant: string) => urgencyOf(minutesLeft(instant, now));
  assertEquals(at("2026-11-24T09:16:00Z"), "calm");
  assertEquals(at("2026-11-24T09:15:00Z"), "close");
  assertEquals(at("2026-11-24T09:00:30Z"), "close");
  assertEquals(at("2026-11-24T09:00:00Z"), "overdue");
  assertEquals(at("2026-11-24T08:00:00Z"), "overdue");
});

Deno.test("shortDuration() never overstates", () => {
  assertEquals(shortDuration(59.9, "en"), "59 min");
  assertEquals(shortDuration(119, "en"), "1 hr");
  assertEquals(shortDuration(3 * 24 * 60 - 1, "en"), "2 days");
  assertEquals(shortDuration(90, "zh-CN"), "1小时");
});

Deno.test("formatMonths() tells small children by months", () => {
  assertEquals(formatMonths(1, "en"), "1 month");
  assertEquals(formatMonths(23, "en"), "23 months");
  assertEquals(formatMonths(24, "en"), "2 years");
  assertEquals(formatMonths(23, "zh-CN"), "23 个月");
  assertEquals(formatMonths(480, "zh-CN"), "40 岁");
});
