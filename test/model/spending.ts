import type { TableAnswer } from "./table-parts.ts";

/** What a function asked of the table. */
export interface Spent {
  requests: number;
  writeUnits: number;
  readUnits: number;
  throttled: number;
}

/** Who spends how much at the table, by function. */
export const spending = () => {
  const byFunction = new Map<string, Spent>();
  return {
    byFunction,
    spend: (name: string, { writeUnits, readUnits, isThrottled }: TableAnswer["cost"]): void => {
      const sum = byFunction.get(name) ?? { requests: 0, writeUnits: 0, readUnits: 0, throttled: 0 };
      byFunction.set(name, sum);
      sum.requests += 1;
      sum.writeUnits += writeUnits;
      sum.readUnits += readUnits;
      if (isThrottled) sum.throttled += 1;
    },
  };
};
