import { ButtonLink } from "../../components/Button.tsx";
import { dangerIn } from "../../domain/check_danger.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { Call, Crisis } from "../emergency.tsx";

/** Who searches a doctor for an emergency, or in despair, sees first whom to call. */
export function SearchDanger({ c, query }: { c: AppContext; query: string }) {
  const danger = dangerIn(query);
  if (!danger) return null;
  return (
    <div class="stack">
      {danger.crisis === "self_harm" ? <Crisis c={c} /> : <Call c={c} />}
      <ButtonLink href="/check" kind="secondary">{c.var.words.check.title}</ButtonLink>
    </div>
  );
}
