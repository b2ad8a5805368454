import * as v from "valibot";
import { isLocale } from "../../domain/words/locale.ts";
import type { Locale } from "../../domain/words/locale.ts";
import { wordsOf } from "../../domain/words/mod.ts";
import type { AppDeps } from "../app_env.ts";
import { must, mustSucceed } from "../errors.ts";
import type { Push, PushAddress, PushOptions } from "./push.ts";

const CallJob = v.object({
  account_id: v.string(),
  template: v.picklist(["incoming_call", "missed_call"]),
  side: v.picklist(["patient", "practitioner"]),
  consultation_id: v.string(),
  call_id: v.string(),
  until: v.string(),
});
const DangerJob = v.object({
  account_id: v.string(),
  template: v.literal("danger"),
  consultation_id: v.string(),
});
const PushJob = v.variant("template", [CallJob, DangerJob]);
type CallJob = v.InferOutput<typeof CallJob>;
type PushJob = v.InferOutput<typeof PushJob>;

/** A doctor whose device was off for longer than this is told again by the clock. */
const DANGER_TTL_SECONDS = 15 * 60;
const MISSED_TTL_SECONDS = 24 * 60 * 60;

/**
 * Wakes the devices of somebody who is rung, or whose patient is in danger. At least once: a notice
 * has the id of the call or the consultation as its tag, so a second one takes the place of the
 * first. A ring that is over wakes nobody.
 */
export function pushJobs(service: AppDeps["service"], push: Push) {
  return {
    send_push: async (payload: unknown) => {
      const job = v.parse(PushJob, payload);
      const options = optionsOf(job);
      if (options.ttlSeconds <= 0) return;
      const devices = must(
        await service.rpc("read_push_subscriptions", { account_id: job.account_id }),
      ) as (PushAddress & { locale: string })[];
      const results = await Promise.allSettled(devices.map(async ({ locale, ...address }) => {
        const notice = noticeOf(job, isLocale(locale) ? locale : "en");
        const outcome = await push.send(address, notice, options);
        if (outcome === "sent") return;
        mustSucceed(await service.rpc("drop_push_subscription", { endpoint: address.endpoint }));
      }));
      const failed = results.find((result) => result.status === "rejected");
      if (failed) throw failed.reason;
    },
  };
}

function optionsOf(job: PushJob): PushOptions {
  if (job.template === "danger") return { ttlSeconds: DANGER_TTL_SECONDS, urgency: "high" };
  if (job.template === "missed_call") return { ttlSeconds: MISSED_TTL_SECONDS, urgency: "normal" };
  return { ttlSeconds: Math.ceil((Date.parse(job.until) - Date.now()) / 1000), urgency: "high" };
}

/** What the service worker shows: neither a name nor anything of the illness. */
function noticeOf(job: PushJob, locale: Locale) {
  if (job.template !== "danger") return callNotice(job, locale);
  const { consultation_id } = job;
  const words = wordsOf(locale).push.danger;
  return { tag: consultation_id, locale, ...words, url: `/work/${consultation_id}` };
}

function callNotice({ template, side, consultation_id, call_id }: CallJob, locale: Locale) {
  const { push: words } = wordsOf(locale);
  const room = side === "patient"
    ? `/consultations/${consultation_id}`
    : `/work/${consultation_id}`;
  const { title, body } = words[template];
  if (template === "missed_call") return { tag: call_id, locale, title, body, url: room };
  return {
    tag: call_id,
    locale,
    title,
    body,
    url: `${room}/call`,
    accept: words.accept,
    decline: { title: words.decline, url: `/calls/${call_id}/decline` },
  };
}
