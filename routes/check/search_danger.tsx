import { ButtonLink } from "../../components/Button.tsx";
import { dangerIn } from "../../domain/check_danger.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { Call, Crisis } from "../emergency.tsx";
import { isOffered } from "./offered.ts";

/** Who searches a doctor for an emergency, or in despair, sees first whom to call. */
export async function searchDanger(c: AppContext, query: string | undefined) {
  const danger = query ? dangerIn(query) : null;
  if (!danger) return null;
  const offered = await isOffered(c);
  return (
    <div class="stack">
      {danger.crisis === "self_harm" ? <Crisis c={c} /> : <Call c={c} />}
      {offered && <ButtonLink href="/check" kind="secondary">{c.var.words.check.title}</ButtonLink>}
    </div>
  );
}
