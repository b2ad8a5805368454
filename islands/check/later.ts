/* The screens that come once something was told; fetched with the knowledge. */
export { emergencyNumber } from "../../domain/emergency/numbers.ts";
export { questionAt, QuestionScreen } from "./QuestionScreen.tsx";
export { ResultScreen } from "./ResultScreen.tsx";
export { UnderstoodScreen } from "./UnderstoodScreen.tsx";
