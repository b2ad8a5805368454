/** The value below which this share (0 to 1) of the values lies; nearest rank. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error("Cannot take a percentile of no values");
  return value;
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/** "812 (790–840)": the median, and the least and greatest value, rounded. */
export function medianAndSpread(values: number[], digits = 0): string {
  const [middle, least, greatest] = [median(values), Math.min(...values), Math.max(...values)].map(
    (value) => value.toFixed(digits),
  );
  return `${middle} (${least}–${greatest})`;
}
