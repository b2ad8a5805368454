import * as v from "valibot";
import type { AppContext, AppDeps } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";

export const PAGE_SIZE = 12;
export const KINDS = ["text", "voice", "video", "telephone"] as const;
export const SORTS = ["wait", "price", "rating"] as const;
export type Kind = typeof KINDS[number];

/** A word of ours, or nothing: an unknown filter value is no filter, never an error. */
const word = v.fallback(
  v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{2,40}$/))),
  undefined,
);

const Filters = v.object({
  query: v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80))), undefined),
  department: word,
  kind: v.fallback(v.optional(v.picklist(KINDS)), undefined),
  language: word,
  region: word,
  price: v.fallback(
    v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}-[A-Z]{3}$/))),
    undefined,
  ),
  available: v.fallback(v.optional(v.picklist(["yes"])), undefined),
  sort: v.fallback(v.picklist(SORTS), "wait"),
  /** A kept check that goes along to the doctor who is chosen. */
  check: v.fallback(v.optional(v.pipe(v.string(), v.uuid())), undefined),
  page: v.fallback(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1)), 1),
});
export type DirectoryFilters = v.InferOutput<typeof Filters>;

export interface DirectoryService {
  kind: Kind;
  price_minor: number;
  currency: string;
  answer_minutes: number;
  /** How long one may talk; text has no such limit. */
  call_minutes: number;
}

export interface DirectoryDoctor {
  practitioner_id: string;
  display_name: string;
  display_name_zh: string | null;
  title_en: string;
  title_zh: string;
  department_code: string;
  region_code: string;
  languages: string[];
  available_until: string | null;
  answer_minutes_median: number | null;
  rating_average: number | null;
  rating_count: number;
  services: DirectoryService[];
}

/** The filters that a URL's query names; what does not parse is left out. */
export function readFilters(query: Record<string, string>): DirectoryFilters {
  return v.parse(Filters, query);
}

/** One page of doctors under row-level security, and how many there are in all. */
export async function findDoctors(
  c: AppContext,
  filters: DirectoryFilters,
): Promise<{ doctors: DirectoryDoctor[]; total: number }> {
  const [priceMax, priceCurrency] = filters.price?.split("-") ?? [];
  const rows = must(
    await c.var.supabase.rpc("find_practitioners", {
      query: filters.query,
      department: filters.department,
      kind: filters.kind,
      language: filters.language,
      region: filters.region,
      price_max: priceMax ? Number(priceMax) : undefined,
      currency: priceCurrency,
      available: filters.available === "yes" || undefined,
      sort: filters.sort,
      page: filters.page,
      page_size: PAGE_SIZE,
    }),
  );
  const doctors = rows as unknown as (DirectoryDoctor & { total_count: number })[];
  return { doctors, total: doctors[0]?.total_count ?? 0 };
}

const REFERENCE_MS = 60_000;
const references = new WeakMap<AppDeps, { until: number; read: Promise<Reference> }>();

/** Departments and regions, for filters and names: the same for everybody, so read once a minute. */
export async function readReference(c: AppContext): Promise<Reference> {
  const kept = references.get(c.var.deps);
  if (kept && kept.until > Date.now()) return await kept.read;
  const read = queryReference(c);
  references.set(c.var.deps, { until: Date.now() + REFERENCE_MS, read });
  // A failure is told to this reader alone; the next one asks again.
  read.catch(() => references.delete(c.var.deps));
  return await read;
}

async function queryReference(c: AppContext) {
  const [departments, regions] = await Promise.all([
    c.var.supabase.from("departments").select("*").order("sort_order"),
    c.var.supabase.from("regions").select("*").order("sort_order"),
  ]);
  return { departments: must(departments), regions: must(regions) };
}

export type Reference = Awaited<ReturnType<typeof queryReference>>;
export type Department = Reference["departments"][number];

/** The half of a bilingual pair that this reader reads. */
export function inLocale(c: AppContext, en: string, zh: string | null): string {
  return c.var.locale === "zh-CN" && zh ? zh : en;
}
