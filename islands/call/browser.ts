import type { Browser } from "../../domain/words/en/call_check.ts";

/** Which browser this is, as far as its settings are found elsewhere; others are named "other". */
export function browserOf(
  { userAgent, maxTouchPoints }: Pick<Navigator, "userAgent" | "maxTouchPoints">,
): Browser {
  const says = (pattern: RegExp) => pattern.test(userAgent);
  if (says(IN_APP)) return "in_app";
  if (isApplePhone({ userAgent, maxTouchPoints })) return "safari_ios";
  if (says(/Firefox\//)) return "firefox";
  if (says(/Edg\//)) return "edge";
  if (says(/Chrome\//)) return "chrome";
  return says(/Safari\//) ? "safari" : "other";
}

/** Browsers inside other apps, which often give pages neither camera nor microphone. */
const IN_APP = /MicroMessenger|FBAN|FBAV|Instagram|Line\//;

/** iPhone or iPad, where every browser is Safari within; an iPad calls itself a Mac. */
function isApplePhone(
  { userAgent, maxTouchPoints }: Pick<Navigator, "userAgent" | "maxTouchPoints">,
): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) ||
    (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
