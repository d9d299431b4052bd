import { isoDate } from "@sip/calendar/date";
import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { paceKey } from "../keys.ts";

/**
 * What an office finished on a day. A set takes the same case once, however often the stream brings it, and needs no
 * condition for that. A case is a short text (`pace-case.ts`), because a forecast reads thirteen weeks of them.
 */
export const PaceItem = z.object({
  on: z.pipe(z.string(), z.transform(isoDate)),
  /** The steps whose minutes each case has, in their order. */
  line: z.array(z.string()),
  cases: z.set(z.string()),
});

/** A week longer than forecasts look back. */
export const paceKeptDays = 14 * 7;

export const paceRow = {
  holds: "how long the applications took that an office finished on a day",
  key: paceKey,
  parts: ["officeId", "serviceId", "date"],
  schema: PaceItem,
  kept: { days: paceKeptDays, after: "the day" },
  lists: [],
  refersTo: { officeId: "office" },
  personal: {},
  asked: { get: "how fast was this office of late?", update: "is this case among those of its day?" },
} as const satisfies RowOf<typeof PaceItem, "officeId" | "serviceId" | "date">;
