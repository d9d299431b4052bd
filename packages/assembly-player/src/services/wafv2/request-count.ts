/** Requests of each address within the last seconds. */
export interface RequestCount {
  /** Counts one more of this address, and answers how many it has sent within the span, this one included. */
  add(address: string, nowMs: number): number;
}

/** WAF holds as many addresses to a rule at a time. */
const maxAddresses = 10_000;

/** Counted second by second, so that what is remembered of an address does not grow with what it asks for. */
export const createRequestCount = (withinSeconds: number): RequestCount => {
  const addresses = new Map<string, Map<number, number>>();
  return {
    add: (address, nowMs) => {
      const second = Math.floor(nowMs / 1_000);
      const seconds = addresses.get(address) ?? new Map<number, number>();
      for (const past of seconds.keys()) if (past <= second - withinSeconds) seconds.delete(past);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
      // Put last again: the first one is then who has been quiet the longest.
      addresses.delete(address);
      addresses.set(address, seconds);
      const [quietest] = addresses.keys();
      if (addresses.size > maxAddresses && quietest !== undefined) addresses.delete(quietest);
      return [...seconds.values()].reduce((sum, count) => sum + count, 0);
    },
  };
};
