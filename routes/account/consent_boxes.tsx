import { CheckField } from "../../components/Choice.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import type { Problems, Typed } from "../form.tsx";
import type { ConsentDocument } from "./consents.ts";

interface ConsentBoxesProps {
  c: AppContext;
  documents: ConsentDocument[];
  typed: Typed;
  problems: Problems;
}

/** One box for each document, never ticked beforehand (GDPR recital 32); its value is the version. */
export function ConsentBoxes({ c, documents, typed, problems }: ConsentBoxesProps) {
  const { account: words } = c.var.words;
  return (
    <>
      {documents.map(({ kind, version }) => {
        const [before, link, after] = kind === "terms" ? words.agreeTerms : words.agreePrivacy;
        return (
          <CheckField
            key={kind}
            name={kind}
            value={`${version}`}
            checked={typed[kind] === `${version}`}
            error={problems[kind]}
            required
            label={
              <>
                {before}
                <a href={`/legal/${kind}`} target="_blank">{link}</a>
                {after}
              </>
            }
          />
        );
      })}
    </>
  );
}
