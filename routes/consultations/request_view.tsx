import type { ComponentChildren } from "preact";
import type { HeadingLevel } from "../../components/Heading.tsx";
import { Icon } from "../../components/Icon.tsx";
import { REQUEST_FIELDS } from "../../domain/request.ts";
import type { RequestField } from "../../domain/request.ts";
import { ageOn } from "../../domain/time.ts";
import type { AppContext } from "../../edge/app_env.ts";
import { CheckFound } from "../check/found.tsx";
import type { Consultation, RequestFile } from "./reading.ts";
import { consultationPath } from "./reading.ts";

/** What was asked, as it was written, with its photos and documents; first what a check found. */
export function RequestView({ c, consultation, files, labels = c.var.words.ask, found }: {
  c: AppContext;
  consultation: Consultation;
  files: RequestFile[];
  /** In the words of who reads it; the patient's by default. */
  labels?: Record<RequestField, string>;
  /** The check as the doctor reads it; the patient's own comes with the consultation. */
  found?: ComponentChildren;
}) {
  const { ask: words } = c.var.words;
  return (
    <>
      {found ?? <OwnCheck c={c} consultation={consultation} />}
      <dl class="request">
        {REQUEST_FIELDS.filter((field) => consultation[field].trim() !== "").map((field) => (
          <div key={field}>
            <dt>{labels[field]}</dt>
            <dd class="prewrap" dir="auto">{consultation[field]}</dd>
          </div>
        ))}
        {files.length > 0 && (
          <div>
            <dt>{words.files}</dt>
            <dd>
              <RequestFiles c={c} consultation={consultation} files={files} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** What the patient's own check found, where one goes with the request. */
export function OwnCheck({ c, consultation, level }: {
  c: AppContext;
  consultation: Consultation;
  level?: HeadingLevel;
}) {
  const { check, patients } = consultation;
  if (!check || !patients) return null;
  const ageMonths = ageOn(patients.birth_date, new Date().toISOString()).months;
  return (
    <CheckFound
      c={c}
      check={check}
      side="patient"
      patient={{ ageMonths, sex: patients.sex }}
      level={level}
    />
  );
}

function RequestFiles({ c, consultation, files }: {
  c: AppContext;
  consultation: Consultation;
  files: RequestFile[];
}) {
  const { ask: words } = c.var.words;
  return (
    <ul class="file-list">
      {files.map(({ attachment_id, kind, width, height }, index) => {
        const href = `${consultationPath(consultation)}/attachments/${attachment_id}`;
        const name = kind === "photo" ? words.photo(index + 1) : words.document(index + 1);
        return (
          <li class="file-item" key={attachment_id}>
            <a class="file-face" href={href} target="_blank" rel="noopener">
              {kind === "photo"
                ? (
                  <img
                    src={href}
                    alt={name}
                    width={width ?? undefined}
                    height={height ?? undefined}
                    loading="lazy"
                  />
                )
                : (
                  <span class="file-sheet">
                    <Icon name="file" />
                    {name}
                  </span>
                )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
