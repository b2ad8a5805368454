import { Card } from "../../components/Card.tsx";
import { Portrait } from "../../components/Monogram.tsx";
import { Price } from "../../components/Price.tsx";
import { formatMoney } from "../../domain/money.ts";
import { humanDuration } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { must } from "../../edge/errors.ts";
import type { DirectoryService, Kind } from "../doctors/directory.ts";
import { inLocale } from "../doctors/directory.ts";
import { carriesKind, isCallKind } from "../doctors/kinds.ts";

/** Who would answer, for how much and how soon. */
export interface Offer {
  name: string;
  /** A doctor's title; null for a department's pool. */
  title: string | null;
  departmentCode: string;
  departmentName: string;
  priceMinor: number;
  currency: string;
  answerMinutes: number;
  /** Talk time that the price includes; null for a kind without calls. */
  callMinutes: number | null;
}

export interface OfferKey {
  practitioner?: string;
  department?: string;
  kind: Kind;
}

/** What a doctor, or else a department's pool, offers now; null when it offers nothing of the kind. */
export function readOffer(c: AppContext, key: OfferKey): Promise<Offer | null> {
  if (!carriesKind(c, key.kind)) return Promise.resolve(null);
  if (key.practitioner) return readDoctorOffer(c, key.practitioner, key.kind);
  return key.department && key.kind === "text"
    ? readPoolOffer(c, key.department)
    : Promise.resolve(null);
}

async function readDoctorOffer(
  c: AppContext,
  practitionerId: string,
  kind: OfferKey["kind"],
): Promise<Offer | null> {
  const { data: doctor } = await c.var.supabase.from("practitioners")
    .select(
      "display_name, display_name_zh, title_en, title_zh, department_code, " +
        "departments(name_en, name_zh), services(kind, price_minor, currency, answer_minutes, call_minutes)",
    )
    .eq("practitioner_id", practitionerId).eq("status", "verified")
    .eq("services.kind", kind).eq("services.active", true)
    .maybeSingle<DoctorRow>();
  const service = doctor?.services[0];
  if (!doctor || !service) return null;
  return {
    name: inLocale(c, doctor.display_name, doctor.display_name_zh),
    title: inLocale(c, doctor.title_en, doctor.title_zh),
    departmentCode: doctor.department_code,
    departmentName: inLocale(c, doctor.departments.name_en, doctor.departments.name_zh),
    priceMinor: service.price_minor,
    currency: service.currency,
    answerMinutes: service.answer_minutes,
    callMinutes: isCallKind(kind) ? service.call_minutes : null,
  };
}

interface DoctorRow {
  display_name: string;
  display_name_zh: string | null;
  title_en: string;
  title_zh: string;
  department_code: string;
  departments: { name_en: string; name_zh: string };
  services: Pick<
    DirectoryService,
    "price_minor" | "currency" | "answer_minutes" | "call_minutes"
  >[];
}

async function readPoolOffer(c: AppContext, code: string): Promise<Offer | null> {
  const department = must(
    await c.var.supabase.from("departments")
      .select("name_en, name_zh, pool_price_minor, pool_currency, pool_answer_minutes")
      .eq("code", code).limit(1),
  )[0];
  if (!department || department.pool_price_minor === null || !department.pool_currency) return null;
  const departmentName = inLocale(c, department.name_en, department.name_zh);
  return {
    name: c.var.words.ask.pool(departmentName),
    title: null,
    departmentCode: code,
    departmentName,
    priceMinor: department.pool_price_minor,
    currency: department.pool_currency,
    answerMinutes: department.pool_answer_minutes,
    callMinutes: null,
  };
}

/** The offer in a card: name, price, promise. */
export function OfferCard({ c, offer, kind }: { c: AppContext; offer: Offer; kind: Kind }) {
  const { words: { ask: words }, locale } = c.var;
  return (
    <Card title={words.askedDoctor}>
      <div class="cluster">
        <Portrait name={offer.name} />
        <div>
          <p>
            <b>{offer.name}</b>
          </p>
          {offer.title && <p class="quiet">{offer.title} · {offer.departmentName}</p>}
        </div>
      </div>
      <Price
        amount={formatMoney(offer.priceMinor, offer.currency, locale)}
        note={words.promised[kind](humanDuration(offer.answerMinutes, locale))}
        large
      />
    </Card>
  );
}
