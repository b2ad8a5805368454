import { Icon } from "./Icon.tsx";

export interface PaginationProps {
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** "Page 2 of 7" */
  words?: string;
}

/** Two large targets and where one is. */
export function Pagination({ label, previous, next, words }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav class="pagination" aria-label={label}>
      {previous && (
        <a class="button button-secondary" href={previous.href} rel="prev">
          <Icon name="chevron_left" />
          {previous.label}
        </a>
      )}
      {words && <p class="quiet">{words}</p>}
      {next && (
        <a class="button button-secondary" href={next.href} rel="next">
          {next.label}
          <Icon name="chevron_right" />
        </a>
      )}
    </nav>
  );
}
