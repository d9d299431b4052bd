/**
 * With fewer comparable cases nothing is said. Of twenty, the edges are the second and the third from either end, and a
 * band holds 80 % of what comes, give or take nine.
 */
export const leastComparable = 20;

/** Eight of ten cases lie between `early` and `late`, three of four before `mostly`. In minutes since the step. */
export interface ExpectedSpans {
  readonly early: number;
  readonly mostly: number;
  readonly late: number;
}

const shares = { early: 0.1, mostly: 0.75, late: 0.9 } as const;

/**
 * How long a case takes from a step to its end if it has stood there for `stood` minutes: as long as the cases that took
 * no less. Undefined where these are too few. `spans` has the shortest first.
 */
export const expectedSpans = (spans: Float64Array, stood: number): ExpectedSpans | undefined =>
  expectedOf(spans.subarray(countBelow(spans, stood)));

/**
 * `mostly`, also for a case that has stood longer than nearly all: then it is that of the slowest twenty. Who is likely
 * late does not become punctual by waiting until there are too few to compare with.
 */
export const mostlyExpected = (spans: Float64Array, stood: number): number | undefined => {
  const comparable = Math.max(spans.length - countBelow(spans, stood), leastComparable);
  return expectedOf(spans.subarray(Math.max(0, spans.length - comparable)))?.mostly;
};

const expectedOf = (comparable: Float64Array): ExpectedSpans | undefined =>
  comparable.length < leastComparable
    ? undefined
    : {
        early: quantile(comparable, shares.early),
        mostly: quantile(comparable, shares.mostly),
        late: quantile(comparable, shares.late),
      };

/** How many are less. By halving, because the spans are in order. */
const countBelow = (spans: Float64Array, limit: number): number => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * At `share * (count + 1)`: the next case lies below it with just this chance, whatever the distribution is (Weibull,
 * 1939; type 6 of Hyndman and Fan, The American Statistician 50(4), 1996). No distribution is assumed, because an office
 * has none of the textbook: it prints twice a day and waits for one signature.
 */
const quantile = (sorted: Float64Array, share: number): number => {
  const position = share * (sorted.length + 1) - 1;
  const below = Math.min(Math.max(Math.floor(position), 0), sorted.length - 1);
  const [low = 0, high = low] = [sorted[below], sorted[below + 1]];
  return low + (high - low) * Math.max(0, position - below);
};
