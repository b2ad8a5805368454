import { CLOSED, OPEN } from "../islands/stage.ts";
import { VIDEO } from "../support/pages.ts";

/** A page, who opens it, and how much script it may ask for at its first load. */
export interface Budget {
  page: string;
  path: string;
  /** Somebody of the demo clinic, signed in; null is a visitor. */
  email: string | null;
  /** Islands that are awake before it is measured. */
  islands: string[];
  /** Kilobytes (1,000 bytes) of script, each file compressed on its own with gzip. */
  kilobytes: number;
}

const MEI = "mei@demo.wenyi.example";
const OKAFOR = "dr.okafor@demo.wenyi.example";

/** The path of a draft of Mei's, which the measurement starts. */
export const DRAFT_PATH = "/consultations/d4000000-0000-4000-8000-00000000be4c";

/** A page that needs more than this asks too much of a cheap phone: make it smaller, not the number larger. */
export const BUDGETS: Budget[] = [
  { page: "home", path: "/", email: null, islands: [], kilobytes: 8 },
  { page: "find a doctor", path: "/doctors", email: null, islands: [], kilobytes: 10 },
  {
    // The rules and words come when somebody has something to tell.
    page: "check symptoms",
    path: "/check",
    email: null,
    islands: ["SymptomCheck"],
    kilobytes: 20,
  },
  { page: "sign in", path: "/sign-in", email: null, islands: ["PasswordField"], kilobytes: 14 },
  {
    page: "describe and pay",
    path: DRAFT_PATH,
    email: MEI,
    islands: ["DraftKeeper", "PhotoPicker"],
    kilobytes: 28,
  },
  {
    page: "consultation room",
    path: `/consultations/${OPEN}`,
    email: MEI,
    islands: ["MessageThread"],
    kilobytes: 47,
  },
  {
    // The lobby; what runs a call is fetched when one begins.
    page: "call, before it begins",
    path: `/consultations/${VIDEO}/call`,
    email: MEI,
    islands: ["MessageThread", "CallRoom"],
    kilobytes: 59,
  },
  {
    page: "summary",
    path: `/consultations/${CLOSED}/summary`,
    email: MEI,
    islands: [],
    kilobytes: 14,
  },
  { page: "record", path: "/record", email: MEI, islands: [], kilobytes: 8 },
  { page: "doctor's list", path: "/work", email: OKAFOR, islands: ["WorkList"], kilobytes: 42 },
  {
    page: "doctor's room",
    path: `/work/${OPEN}`,
    email: OKAFOR,
    islands: ["MessageThread", "WorkList"],
    kilobytes: 55,
  },
];

/** Of the symptom check, engine and data in one language: kilobytes after gzip. */
export const CHECK_KILOBYTES = { en: 60, zh_cn: 60 } as const;
