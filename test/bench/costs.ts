import { costOf } from "../support/table/metered-table.ts";
import type { OpenArena } from "./arena.ts";

interface Cost {
  readonly requests: number;
  readonly writeUnits: number;
  readonly readUnits: number;
}

export interface Costs {
  /** Of one who gets a seat, nobody else there. */
  readonly perWin: Cost;
  /** Of one who comes when "sold out" is known. */
  readonly perLoser: Cost;
}

const people = 20;

/** Exact counts, by the engine's own word, averaged over twenty people each. */
export const measureCosts = async (open: OpenArena): Promise<Costs> => {
  const { client, meter } = await open(people);
  if (meter === undefined) throw new Error("the engine's costs cannot be seen here");
  const oneByOne = async (first: number): Promise<void> => {
    for (let number = first; number < first + people; number += 1) await client(number);
  };
  const perWin = perPerson(await costOf(meter, () => oneByOne(0)));
  // The one who finds out pays for all who come after.
  await client(people);
  const perLoser = perPerson(await costOf(meter, () => oneByOne(people + 1)));
  return { perWin, perLoser };
};

const perPerson = ({ requests, writeUnits, readUnits }: Cost): Cost => ({
  requests: requests / people,
  writeUnits: writeUnits / people,
  readUnits: readUnits / people,
});
