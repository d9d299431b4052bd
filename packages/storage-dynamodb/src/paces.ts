import type { Finished } from "@sip/domain/applications/finished";
import type { Paces } from "@sip/domain/deadlines/ports";
import { getItems } from "./batch-get.ts";
import { PaceItem } from "./entities/pace.ts";
import { paceKey } from "./keys.ts";
import { readPaceCase } from "./pace-case.ts";
import type { Table } from "./table.ts";

/** Only past days are asked for, and nothing but a late follower changes them. The page asks every twenty seconds. */
const keptMs = 10 * 60_000;

interface Kept {
  readonly cases: Promise<readonly Finished[]>;
  readonly untilMs: number;
}

/** An office of 125 cases a day costs 65 read units in one request, once in ten minutes for each running function. */
export const storedPaces = (table: Table, { nowMs = Date.now }: { nowMs?: () => number } = {}): Paces => {
  const kept = new Map<string, Kept>();
  const read = async (officeId: string, serviceId: string, dates: readonly string[]): Promise<readonly Finished[]> => {
    const keys = dates.map((date) => paceKey(officeId, serviceId, date));
    const days = await getItems(table, PaceItem, keys);
    return days.flatMap(({ on, line, cases }) => [...cases].map((text) => readPaceCase(text, on, line)));
  };
  return {
    finishedOn: (officeId, serviceId, dates) => {
      const question = [officeId, serviceId, ...dates].join(" ");
      const known = kept.get(question);
      if (known !== undefined && nowMs() < known.untilMs) return known.cases;
      for (const [old, { untilMs }] of kept) if (untilMs <= nowMs()) kept.delete(old);
      const cases = read(officeId, serviceId, dates);
      // A read that failed is not kept.
      cases.catch(() => kept.delete(question));
      kept.set(question, { cases, untilMs: nowMs() + keptMs });
      return cases;
    },
  };
};
