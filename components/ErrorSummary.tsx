export interface FieldProblem {
  /** id of the control (its name unless another id was given). */
  field: string;
  message: string;
}

export interface ErrorSummaryProps {
  title: string;
  /** One calm sentence: nothing was lost. */
  reassurance?: string;
  problems: FieldProblem[];
}

/** Everything that is wrong, first on the page, each a link to its field. */
export function ErrorSummary({ title, reassurance, problems }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <section class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1}>
      <h2 id="error-summary-title">{title}</h2>
      {reassurance && <p>{reassurance}</p>}
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
