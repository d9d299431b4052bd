/** Chance that falls the same way on every machine. */
export interface Dice {
  /** From 0 up to 1, without it. */
  next(): number;
  /** A whole number from 0 up to `count`, without it. */
  below(count: number): number;
  /** Mostly near `median`, now and then a multiple of it, as answers of a service are late. */
  around(median: number, spread: number): number;
  uuid(): `${string}-${string}-${string}-${string}-${string}`;
  shuffled<Value>(values: readonly Value[]): Value[];
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough for waits and mixes, and nothing else here needs more. */
export const dice = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const hex = (length: number): string => Array.from({ length }, () => below(16).toString(16)).join("");
  return {
    next,
    below,
    around: (median, spread) => median * Math.exp(spread * normal(next)),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    shuffled: (values) =>
      values
        .map((value) => ({ value, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ value }) => value),
  };
};

/** Box and Muller's way from two even chances to one of the bell curve. */
const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
