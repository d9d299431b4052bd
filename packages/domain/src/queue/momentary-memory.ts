import type { Instant } from "../clock.ts";

/** For how long an answer is given to others who ask the same. */
const believedMs = 1_500;

interface Remembered<Value> {
  readonly value: Value;
  readonly atMs: number;
}

/**
 * A memory of moments, for what everybody asks at once when places open: the hours that are offered to the losers of a session
 * are looked for once. It lives in one function instance.
 */
export const momentaryMemory = <Value>() => {
  const remembered = new Map<string, Remembered<Value>>();
  return {
    recall: (key: string, now: Instant): Value | undefined => {
      const found = remembered.get(key);
      if (found === undefined) return undefined;
      const ageMs = Date.parse(now) - found.atMs;
      if (ageMs >= 0 && ageMs < believedMs) return found.value;
      remembered.delete(key);
      return undefined;
    },
    remember: (key: string, value: Value, now: Instant): void => {
      remembered.set(key, { value, atMs: Date.parse(now) });
    },
    forget: (key: string): void => {
      remembered.delete(key);
    },
  };
};
