import { Hono } from "hono";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Card } from "../../components/Card.tsx";
import { CheckField } from "../../components/Choice.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { SelectField, TextField } from "../../components/Field.tsx";
import type { SelectFieldProps } from "../../components/Field.tsx";
import { FilterForm } from "../../components/FilterForm.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Pagination } from "../../components/Pagination.tsx";
import { formatMoney } from "../../domain/money.ts";
import { humanDuration } from "../../domain/time.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import { withCheck } from "../check/carried.ts";
import { searchDanger } from "../check/search_danger.tsx";
import { CardOf } from "./card.tsx";
import type { Department, DirectoryDoctor, DirectoryFilters, Reference } from "./directory.ts";
import {
  findDoctors,
  inLocale,
  KINDS,
  PAGE_SIZE,
  readFilters,
  readReference,
  SORTS,
} from "./directory.ts";

/** Find a doctor: filters are a GET form, so that every list has a link and works without script. */
export const doctorList = new Hono<AppEnv>().get("/", async (c) => {
  const filters = readFilters(c.req.query());
  const [reference, { doctors, total }, danger] = await Promise.all([
    readReference(c),
    findDoctors(c, filters),
    searchDanger(c, filters.query),
  ]);
  const { words: { doctors: words } } = c.var;
  const department = reference.departments.find(({ code }) => code === filters.department);
  return page(
    c,
    { title: words.title, description: words.description },
    (
      <div class="wrap stack">
        <div class="page-title">
          <h1>{words.title}</h1>
          <p class="quiet" role="status">{words.found(total)}</p>
        </div>
        <div class="with-side">
          <DirectoryFilterForm c={c} filters={filters} reference={reference} />
          <div class="stack">
            {danger}
            {filters.check && <Notice>{c.var.words.check_carry.otherDepartment}</Notice>}
            {department && <Pool c={c} department={department} check={filters.check} />}
            <DoctorList c={c} doctors={doctors} reference={reference} check={filters.check} />
            <Pages c={c} filters={filters} total={total} />
          </div>
        </div>
      </div>
    ),
  );
});

function DoctorList({ c, doctors, reference, check }: {
  c: AppContext;
  doctors: DirectoryDoctor[];
  reference: Reference;
  check: string | undefined;
}) {
  const { words: { doctors: words } } = c.var;
  if (doctors.length === 0) {
    return (
      <EmptyState
        icon="search"
        title={words.noneTitle}
        action={
          <ButtonLink href={withCheck("/doctors", check)} kind="secondary">
            {words.clear}
          </ButtonLink>
        }
      >
        {words.noneText}
      </EmptyState>
    );
  }
  return (
    <ul class="doctor-list">
      {doctors.map((doctor) => (
        <li key={doctor.practitioner_id}>
          <CardOf c={c} doctor={doctor} reference={reference} level={2} check={check} />
        </li>
      ))}
    </ul>
  );
}

/** Whoever of the department is free first: shown where one department is chosen. */
function Pool({ c, department, check }: {
  c: AppContext;
  department: Department;
  check: string | undefined;
}) {
  const { words: { doctors: words }, locale } = c.var;
  if (department.pool_price_minor === null || department.pool_currency === null) return null;
  const price = formatMoney(department.pool_price_minor, department.pool_currency, locale);
  const name = inLocale(c, department.name_en, department.name_zh);
  return (
    <Card title={words.poolTitle(name)}>
      <p>{words.poolText(humanDuration(department.pool_answer_minutes, locale))}</p>
      <ButtonLink
        href={withCheck(`/consultations/new?department=${department.code}&kind=text`, check)}
        kind="secondary"
        icon="people"
      >
        {words.poolAction(price)}
      </ButtonLink>
    </Card>
  );
}

function DirectoryFilterForm(
  { c, filters, reference }: { c: AppContext; filters: DirectoryFilters; reference: Reference },
) {
  const { words: { doctors: words } } = c.var;
  const { query, page: _page, sort, check, ...narrowing } = filters;
  return (
    <FilterForm
      action="/doctors"
      label={words.filters}
      open={Object.values(narrowing).some((value) => value !== undefined)}
      actions={
        <>
          <Button wide>{words.apply}</Button>
          <ButtonLink href={withCheck("/doctors", check)} kind="quiet">{words.clear}</ButtonLink>
        </>
      }
    >
      {check && <input type="hidden" name="check" value={check} />}
      <TextField name="query" label={words.query} type="search" value={query} maxlength={80} />
      {choicesOf(c, filters, reference).map((choice) => (
        <SelectField key={choice.name} {...choice} />
      ))}
      <CheckField name="available" label={words.available} checked={filters.available === "yes"} />
      <SelectField
        name="sort"
        label={words.sort}
        value={sort}
        options={SORTS.map((one) => ({ value: one, label: words.sorts[one] }))}
      />
    </FilterForm>
  );
}

/** Languages that one can ask for, as BCP 47 tags; each names itself through Intl. */
const LANGUAGES = ["zh", "en", "yue", "es", "fr", "de", "ar", "hi", "ru", "pt", "ja", "ko"];

/** Round steps in the currency of the chosen region, else of where the reader seems to be. */
const PRICE_STEPS_MINOR = [2000, 5000, 10000, 20000];
const OTHER_PRICE_STEPS_MINOR: Record<string, number[]> = {
  INR: [30000, 60000, 100000, 200000],
  NGN: [200000, 500000, 1000000, 2000000],
};

function choicesOf(
  c: AppContext,
  filters: DirectoryFilters,
  { departments, regions }: Reference,
): SelectFieldProps[] {
  const { words: { doctors: words }, locale } = c.var;
  const region = regions.find(({ code }) => code === filters.region) ??
    regions.find(({ country_code }) => country_code === c.var.country) ?? regions[0];
  const currency = region?.currency ?? "CNY";
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const named = (
    { code, name_en, name_zh }: { code: string; name_en: string; name_zh: string },
  ) => ({
    value: code,
    label: inLocale(c, name_en, name_zh),
  });
  return [
    {
      name: "department",
      label: words.department,
      empty: words.anyDepartment,
      value: filters.department,
      options: departments.map(named),
    },
    {
      name: "kind",
      label: words.kind,
      empty: words.anyKind,
      value: filters.kind,
      options: KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
    },
    {
      name: "language",
      label: words.language,
      empty: words.anyLanguage,
      value: filters.language,
      options: LANGUAGES.map((tag) => ({ value: tag, label: languages.of(tag) ?? tag })),
    },
    {
      name: "region",
      label: words.region,
      empty: words.anyRegion,
      value: filters.region,
      options: regions.map(named),
    },
    {
      name: "price",
      label: words.price,
      empty: words.anyPrice,
      value: filters.price,
      options: (OTHER_PRICE_STEPS_MINOR[currency] ?? PRICE_STEPS_MINOR).map((minor) => ({
        value: `${minor}-${currency}`,
        label: formatMoney(minor, currency, locale),
      })),
    },
  ];
}

function Pages({ c, filters, total }: { c: AppContext; filters: DirectoryFilters; total: number }) {
  const { words: { doctors: words } } = c.var;
  const pages = Math.ceil(total / PAGE_SIZE);
  const link = (number: number) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...filters, page: number })) {
      if (value !== undefined) query.set(name, `${value}`);
    }
    return `/doctors?${query}`;
  };
  return (
    <Pagination
      label={words.pages}
      words={words.page(filters.page, pages)}
      previous={filters.page > 1
        ? { href: link(filters.page - 1), label: words.previous }
        : undefined}
      next={filters.page < pages ? { href: link(filters.page + 1), label: words.next } : undefined}
    />
  );
}
