/** One question that the bench answers, as a table. */
export interface Measurement {
  name: string;
  title: string;
  /** What is measured and how, for the reader of the numbers. */
  how: string;
  measure(): Promise<Result>;
}

export interface Result {
  columns: string[];
  rows: string[][];
  /** What the numbers of this run say beside the table. */
  notes?: string[];
}

/** A Markdown table whose columns stand under each other in a terminal too. */
export function renderTable({ columns, rows }: Result): string {
  const widths = columns.map((column, index) =>
    Math.max(...[column, ...rows.map((row) => row[index] ?? "")].map((cell) => cell.length))
  );
  const line = (cells: string[]) =>
    `| ${widths.map((width, index) => (cells[index] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(columns), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)]
    .join("\n");
}
