export interface Tab {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

/** Parts of one list as links: each has its own address and works without script. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ href, label, count, current }) => (
        <a class="tab" href={href} aria-current={current ? "page" : undefined} key={href}>
          {label}
          {count !== undefined && <span class="tab-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
