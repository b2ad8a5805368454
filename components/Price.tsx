export interface PriceProps {
  /** Formatted with its currency: "¥30.00" */
  amount: string;
  /** "for one question, answered within 24 hours" */
  note?: string;
  large?: boolean;
}

/** What it costs, said before anything is asked. */
export function Price({ amount, note, large }: PriceProps) {
  return (
    <span class={large ? "price price-large" : "price"}>
      <b>{amount}</b>
      {note && <span class="quiet">{note}</span>}
    </span>
  );
}

export interface PriceLinesProps {
  label: string;
  lines: { label: string; amount: string }[];
  total: { label: string; amount: string };
}

/** An itemised amount, for the pay page and the receipt. */
export function PriceLines({ label, lines, total }: PriceLinesProps) {
  return (
    <table class="price-lines">
      <caption class="visually-hidden">{label}</caption>
      <tbody>
        {lines.map(({ label, amount }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{amount}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total.label}</th>
          <td>{total.amount}</td>
        </tr>
      </tfoot>
    </table>
  );
}
