import type { Instant } from "../clock.ts";

/** For so long the same question gets the same answer. */
const keptMs = 1_500;

interface Entry<Value> {
  readonly value: Value;
  readonly atMs: number;
}

/**
 * A cache for what everybody asks at once when seats open: the hours offered to those who find a session full are looked up
 * once. Each function instance has its own.
 */
export const shortLivedCache = <Value>() => {
  const entries = new Map<string, Entry<Value>>();
  return {
    get: (key: string, now: Instant): Value | undefined => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      const ageMs = Date.parse(now) - entry.atMs;
      if (ageMs >= 0 && ageMs < keptMs) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set: (key: string, value: Value, now: Instant): void => {
      entries.set(key, { value, atMs: Date.parse(now) });
    },
    delete: (key: string): void => {
      entries.delete(key);
    },
  };
};
