import { percentile } from "../percentile.ts";

/** How long people waited, in milliseconds of the model's clock. */
export interface Waits {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
}

export const waitsOf = (milliseconds: readonly number[]): Waits => {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    longest: sorted.at(-1) ?? 0,
  };
};

export const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

export const waitsInWords = ({ count, p50, p95, longest }: Waits): string =>
  count === 0 ? "nobody" : [p50, p95, longest].map(seconds).join(", ");
