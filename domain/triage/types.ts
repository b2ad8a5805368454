/*
 * The words of the symptom check. All of it survives JSON: a half-done check is kept as it is.
 * FHIR's terms where it has them; levels are ordered from least to most urgent.
 */

export const LEVELS = ["self_care", "doctor", "today", "emergency"] as const;
/** self_care · see a doctor, online or within days · in person today · emergency now. */
export type Level = typeof LEVELS[number];

export type Language = "en" | "zh-CN";
/** A text in both languages. */
export interface Both {
  en: string;
  zh: string;
}

export type State = "present" | "absent" | "unknown";
export type Severity = "mild" | "moderate" | "severe";

/** One thing noticed, or said not to be there, or asked for and not known. */
export interface Finding {
  id: string;
  state: State;
  severity?: Severity;
  onset?: "sudden" | "gradual";
  /** How long it has been there, in days; 0.5 is twelve hours. */
  days?: number;
  course?: "better" | "worse";
  /** Where it was read in the person's text: [start, end) in UTF-16 units. */
  spans?: [number, number][];
}

/**
 * What a finding is to the rules. Symptoms (and events) and conditions can only raise the level.
 * Benign features and reassurances are positive evidence of a minor picture: the only findings that
 * can settle a red flag nobody has answered.
 */
export type Kind = "symptom" | "condition" | "benign" | "reassurance";

export type AgeGroup = "infant" | "child" | "adult" | "older";
export type Sex = "female" | "male" | "unknown";

export interface Person {
  /** Completed months; null when only words such as "baby" are known, or nothing. */
  ageMonths: number | null;
  ageGroup?: AgeGroup;
  sex: Sex;
  pregnant?: boolean;
  /** Ids of findings of kind "condition": diabetes, anticoagulant, immunosuppressed … */
  conditions?: string[];
}

/** Numbers that were measured, each the worst that was told. */
export interface Measures {
  /** °C */
  temp?: number;
  /** % on air */
  spo2?: number;
  /** mmHg */
  sbp?: number;
  dbp?: number;
  /** per minute */
  hr?: number;
  rr?: number;
  /** mmol/L */
  glucose?: number;
  /** completed weeks of pregnancy */
  weeks?: number;
  /** days since giving birth */
  afterbirth?: number;
}

/** All that a check goes by. */
export interface Facts {
  person: Person;
  findings: Finding[];
  measures: Measures;
}

/** A rule of the knowledge, as a clinician reads and signs it. */
export interface Rule {
  id: string;
  /** The condition of firing, in the words of condition.ts; it knows no "not". */
  when: string;
  population: string;
  level: Exclude<Level, "self_care">;
  reason: Both;
  source: string;
  department: Department;
  version: string;
  reviewed_by: string | null;
  reviewed_on: string | null;
  /** What to do until help comes: a key of FIRST_AID. */
  aid?: string;
  /** The person needs a human to talk to: crisis line, safeguarding. */
  crisis?: "self_harm" | "violence";
}

/** Codes of the departments as the database lists them. */
export type Department =
  | "general_practice"
  | "paediatrics"
  | "internal_medicine"
  | "dermatology"
  | "obstetrics_gynaecology"
  | "mental_health"
  | "cardiology"
  | "respiratory"
  | "gastroenterology"
  | "endocrinology"
  | "neurology"
  | "orthopaedics"
  | "ear_nose_throat"
  | "ophthalmology"
  | "urology"
  | "dental"
  | "pharmacy";

/** A reason for encounter: what to ask first, and what must hold before it may be self-care. */
export interface Presentation {
  id: string;
  name: Both;
  /** The findings that bring a person here. */
  enter: string;
  /** Red flags, most dangerous first; each must be settled before self-care. */
  flags: string[];
  department: Department;
  /** Absent: never self-care. */
  minor?: Minor;
  /** Can a doctor help from afar when the level is "doctor"? */
  online: boolean;
}

/** What makes a presentation self-care. */
export interface Minor {
  /** Who may look after it alone; "not" is allowed here, as failing it raises the level. */
  who: string;
  /** Longer than this is for a doctor. */
  maxDays: number;
  /** Positive evidence of a minor picture: settles the flags that nobody has answered. */
  typical: string;
  /** Self-care advice, and when it no longer holds. */
  advice: Both;
  limits: Both;
}

/** What a finding is called, how people say it, and how it is asked for. */
export type Words = Readonly<Record<string, readonly [name: string, said: string, ask?: string]>>;

export interface FiredRule {
  id: string;
  level: Level;
  reason: Both;
  source: string;
  reviewed: boolean;
}

export interface Assessment {
  level: Level;
  /** Rules that fired, most urgent first. */
  rules: FiredRule[];
  /** Presentations that the findings belong to. */
  presentations: string[];
  department: Department;
  /** Whether a consultation from afar fits at all. */
  online: boolean;
  /** Red flags that keep it from being self-care: not answered, or answered "I don't know". */
  unsettled: string[];
  crisis: "self_harm" | "violence" | null;
  /** What to do until help comes; empty below emergency. */
  doNow: Both[];
  advice: Both[];
  /** Ids of findings that change everything should they come. */
  watchFor: string[];
  /** Look again after so many hours; null when help is to be sought now. */
  checkAgainHours: number | null;
  version: string;
}
