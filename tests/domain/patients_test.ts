import { assertEquals } from "@std/assert";
import { pregnancyMayApply, readBirthDate, utcDay } from "../../domain/patients.ts";

const TODAY = "2026-11-24";
const read = (day: string, month: string, year: string) =>
  readBirthDate({ day, month, year }, TODAY);

Deno.test("a birth date is read as people type it", () => {
  assertEquals(read("3", "2", "1990"), { date: "1990-02-03" });
  assertEquals(read(" 03", "02 ", "1990"), { date: "1990-02-03" });
  assertEquals(read("３", "２", "１９９０"), { date: "1990-02-03" });
  assertEquals(read("29", "2", "2024"), { date: "2024-02-29" });
  assertEquals(read("24", "11", "2026"), { date: TODAY });
});

Deno.test("what is no birth date says what is wrong with it", () => {
  assertEquals(read("", " ", ""), { wrong: "missing" });
  for (
    const [day, month, year] of [
      ["29", "2", "2023"],
      ["31", "4", "1990"],
      ["0", "1", "1990"],
      ["1", "13", "1990"],
      ["1", "1", "90"],
      ["1", "", "1990"],
      ["x", "1", "1990"],
      ["-1", "1", "1990"],
    ] as const
  ) {
    assertEquals(read(day, month, year), { wrong: "no_such_day" }, `${day}.${month}.${year}`);
  }
  assertEquals(read("25", "11", "2026"), { wrong: "in_future" });
  assertEquals(read("31", "12", "1889"), { wrong: "too_early" });
});

Deno.test("pregnancy is asked from ten to fifty-five, and never of a man", () => {
  assertEquals(pregnancyMayApply("female", "2016-11-25", TODAY), false);
  assertEquals(pregnancyMayApply("female", "2016-11-24", TODAY), true);
  assertEquals(pregnancyMayApply("female", "1970-11-25", TODAY), true);
  assertEquals(pregnancyMayApply("female", "1970-11-24", TODAY), false);
  for (const sex of ["other", "unknown"] as const) {
    assertEquals(pregnancyMayApply(sex, "1990-01-01", TODAY), true);
  }
  assertEquals(pregnancyMayApply("male", "1990-01-01", TODAY), false);
  assertEquals(utcDay(new Date("2026-11-24T23:59:59Z")), TODAY);
});
