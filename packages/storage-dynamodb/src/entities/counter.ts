import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { applicationCounterKey } from "../keys.ts";

export const CounterItem = z.object({ count: z.int() });

export const counterRow = {
  holds: "how many applications an office has opened in a year",
  key: applicationCounterKey,
  parts: ["officeId", "year"],
  schema: CounterItem,
  kept: { until: "no application of its year is there" },
  lists: [],
  refersTo: { officeId: "office" },
  personal: {},
  asked: { update: "which number has the next application?" },
} as const satisfies RowOf<typeof CounterItem, "officeId" | "year">;
