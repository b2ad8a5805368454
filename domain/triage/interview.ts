import { assess, levelWith, settled, viewOf } from "./assess.ts";
import type { View } from "./condition.ts";
import { PARSED_PRESENTATIONS } from "./knowledge.ts";
import {
  type Assessment,
  type Facts,
  type Finding,
  type Level,
  LEVELS,
  type Person,
  type State,
} from "./types.ts";

/*
 * A check under way: plain JSON, so that it can be left and taken up again. Only questions that can
 * change the level are asked, the most dangerous first.
 */

/** No more than this many questions, unless one of them already changed the level. */
export const QUESTIONS_MAX = 8;
/** So many are enough to be sure of a minor picture. */
const SURE_MAX = 4;

export interface Interview {
  /** As the person told or corrected it. */
  facts: Facts;
  /** Questions answered, in order. */
  answers: { id: string; state: State }[];
}

/** Begins with what was read from the text; what the person says of themselves outweighs it. */
export function beginInterview(read: Facts, person: Partial<Person> = {}): Interview {
  const told = Object.entries(person).filter(([, value]) =>
    value !== null && value !== undefined && value !== "unknown"
  );
  return {
    facts: { ...read, person: { ...read.person, ...Object.fromEntries(told) } },
    answers: [],
  };
}

/** The person takes a finding that was read wrongly away, or adds one that was missed. */
export function correctFinding(interview: Interview, id: string, state: State): Interview {
  const others = interview.facts.findings.filter((finding) => finding.id !== id);
  const known = interview.facts.findings.find((finding) => finding.id === id);
  const finding: Finding = state === "present" ? { ...known, id, state } : { id, state };
  return { ...interview, facts: { ...interview.facts, findings: [...others, finding] } };
}

export function answerQuestion(interview: Interview, id: string, state: State): Interview {
  const answers = interview.answers.filter((answer) => answer.id !== id);
  return { ...interview, answers: [...answers, { id, state }] };
}

/** Takes the last answer back. */
export function stepBack(interview: Interview): Interview {
  return { ...interview, answers: interview.answers.slice(0, -1) };
}

/** Facts and answers as one. An answer never takes away what the text told. */
export function factsOf({ facts, answers }: Interview): Facts {
  const answered = new Map(answers.map((answer) => [answer.id, answer]));
  const told = facts.findings.filter(({ id, state }) => state === "present" || !answered.has(id));
  const kept = new Set(told.map(({ id }) => id));
  return { ...facts, findings: [...told, ...answers.filter(({ id }) => !kept.has(id))] };
}

export const resultOf = (interview: Interview): Assessment => assess(factsOf(interview));

/** The finding to ask for next, or null when no answer could change the level. */
export function nextQuestion(interview: Interview): string | null {
  if (interview.answers.length >= QUESTIONS_MAX) return null;
  const facts = factsOf(interview);
  const now = assess(facts);
  if (now.level === "emergency" || now.level === "self_care") return null;
  const mentioned = new Set(facts.findings.map(({ id }) => id));
  const open = candidates(now).filter((id) => !mentioned.has(id));
  return gravest(open, viewOf(facts), now.level) ??
    (now.rules.length === 0 ? openFlag(now, mentioned) : null);
}

/**
 * Before somebody is sent home: the gravest red flags which nothing but the whole picture has
 * answered. For a person who is there to answer; a text alone is judged as it stands. "I don't
 * know" then leaves the flag open, and is for a doctor.
 */
export function questionBeforeSelfCare(interview: Interview): string | null {
  if (interview.answers.length >= SURE_MAX) return null;
  const facts = factsOf(interview);
  const now = assess(facts);
  if (now.level !== "self_care") return null;
  const view = viewOf(facts);
  return gravest(candidates(now).filter((id) => !settled(id, false, view)), view, "doctor");
}

/** Which of these would raise the level the most, above this one. */
function gravest(ids: string[], view: View, above: Level): string | null {
  let best: string | null = null;
  let most = LEVELS.indexOf(above);
  for (const id of ids) {
    const risen = LEVELS.indexOf(levelWith(view, id));
    if (risen <= most) continue;
    most = risen;
    best = id;
  }
  return best;
}

/** Red flags of what the person came with. */
function candidates({ presentations }: Assessment): string[] {
  const entered = PARSED_PRESENTATIONS.filter(({ id }) => presentations.includes(id));
  return [...new Set(entered.flatMap(({ flags }) => flags))];
}

/** A flag whose "no" could still make it self-care. */
function openFlag({ unsettled }: Assessment, mentioned: Set<string>): string | null {
  return unsettled.find((id) => !mentioned.has(id)) ?? null;
}
