/** The symptom check: read a text, ask what matters, tell how urgent it is. Pure and offline. */
export { assess } from "./assess.ts";
export {
  answerQuestion,
  beginInterview,
  correctFinding,
  factsOf,
  type Interview,
  nextQuestion,
  questionBeforeSelfCare,
  QUESTIONS_MAX,
  resultOf,
  stepBack,
} from "./interview.ts";
export { kindOf, KNOWLEDGE_VERSION, PRESENTATIONS, RULES } from "./knowledge.ts";
export { NARROWER } from "./findings_data.ts";
export { Reader, type Vocabulary } from "./read/mod.ts";
export { LEVELS } from "./types.ts";
export type {
  Assessment,
  Both,
  Facts,
  Finding,
  Language,
  Level,
  Measures,
  Person,
  Presentation,
  Rule,
  State,
} from "./types.ts";
