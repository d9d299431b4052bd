import type { Outcomes } from "@sip/domain/deadlines/ports";
import { getItems } from "./batch-get.ts";
import { DueWeekItem } from "./entities/due-week.ts";
import { dueWeekKey } from "./keys.ts";
import { readOutcomeCase } from "./outcome-case.ts";
import type { Table } from "./table.ts";

/**
 * An office of 125 cases a day costs 16 read units in one request. It is not remembered: a late case that was just
 * finished is in no list of open ones any more, and would make the share better until it is found here.
 */
export const storedOutcomes = (table: Table): Outcomes => ({
  dueInWeeks: async (officeId, mondays) => {
    const keys = mondays.map((monday) => dueWeekKey(officeId, monday));
    const weeks = await getItems(table, DueWeekItem, keys);
    return weeks.map(({ monday, cases }) => ({ monday, outcomes: [...cases].flatMap(readOutcomeCase) }));
  },
});
