import type { Change } from "./change.ts";
import { keepOutcome } from "./keep-outcome.ts";
import { keepPace } from "./keep-pace.ts";
import type { Table } from "./table.ts";

/** What stays of an application that has ended, for the figures of its office: how long it took, and whether it was in time. */
export const rememberEnd = (table: Table) => {
  const [pace, outcome] = [keepPace(table), keepOutcome(table)];
  return async (change: Change): Promise<void> => {
    await pace(change);
    await outcome(change);
  };
};
