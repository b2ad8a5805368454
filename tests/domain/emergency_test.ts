import { assertEquals, assertMatch } from "@std/assert";
import { dialHref, emergencyCountries, emergencyNumber } from "../../domain/emergency/numbers.ts";

Deno.test("a country has its medical number first", () => {
  const medical = (code: string) => emergencyNumber(code).medical;
  assertEquals(["CN", "GB", "US", "FR", "JP", "AU"].map(medical), [
    "120",
    "999",
    "911",
    "15",
    "119",
    "000",
  ]);
  assertEquals(medical("cn"), "120");
});

Deno.test("China's police and fire numbers are not its ambulance", () => {
  const china = emergencyNumber("CN");
  assertEquals([china.police, china.fire, china.crisis], ["110", "119", "12356"]);
});

Deno.test("an unknown country falls back to what a mobile connects anywhere", () => {
  for (const code of ["XX", "", null, undefined, "constructor", "__proto__"]) {
    assertEquals(emergencyNumber(code), {
      country: null,
      medical: null,
      fromMobile: ["112", "911"],
      verifiedOn: null,
    });
  }
});

Deno.test("every row can be dialled and says whether it was checked", () => {
  for (const { code } of emergencyCountries("en")) {
    const row = emergencyNumber(code);
    if (row.medical === null) throw new Error(`${code} is offered but unknown`);
    for (const number of [row.medical, row.police, row.fire, row.general, row.crisis, row.poison]) {
      if (number) assertMatch(dialHref(number), /^tel:\d{2,12}$/);
    }
    assertEquals(row.verifiedOn === null || /^\d{4}-\d\d-\d\d$/.test(row.verifiedOn), true);
  }
});

Deno.test("the chooser names every country in both languages", () => {
  const [english, chinese] = [emergencyCountries("en"), emergencyCountries("zh-CN")];
  assertEquals(english.length, chinese.length);
  assertEquals(english.find(({ code }) => code === "DE")?.name, "Germany");
  assertEquals(chinese.find(({ code }) => code === "DE")?.name, "德国");
  for (const { code, name } of [...english, ...chinese]) assertEquals(name === code, false);
});
