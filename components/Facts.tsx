import type { ComponentChildren } from "preact";

export interface Fact {
  term: string;
  detail: ComponentChildren;
}

/** Terms and what they are: dates, codes, names. Two columns where there is room. */
export function Facts({ items }: { items: Fact[] }) {
  return (
    <dl class="facts">
      {items.map(({ term, detail }) => (
        <div class="fact" key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
