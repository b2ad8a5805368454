export interface ShellLink {
  href: string;
  label: string;
}

export interface PageFooterProps {
  label: string;
  links: ShellLink[];
  note?: string;
}

/** Terms, privacy, source, about: quiet, at the end of every page but the work view. */
export function PageFooter({ label, links, note }: PageFooterProps) {
  return (
    <footer class="page-footer">
      <nav class="page-footer-bar" aria-label={label}>
        <ul class="cluster">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {note && <p>{note}</p>}
      </nav>
    </footer>
  );
}
