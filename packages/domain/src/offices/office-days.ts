import * as z from "zod/mini";
import { Act } from "../act.ts";
import { Office } from "./office.ts";

/**
 * What an admin may change: days that differ from the calendar, and hours that differ from the weekly ones. Weekly hours
 * have no date. To change them would change days that are over, and with them promises that were kept or missed.
 */
export type OfficeDays = Pick<Office, "overrides" | "otherHours">;

/** An office as those see it who change its days; nobody else reads more than an `Office`. */
export const OfficeWithChange = z.extend(Office, {
  /** How often its days were changed since it was added. */
  version: z._default(z.int(), 0),
  /** Who changed its days last, and why; `settledAt` is missing until all open promises are renewed. */
  daysChanged: z.optional(z.object({ act: Act, settledAt: z.optional(z.string()) })),
});
export type OfficeWithChange = z.infer<typeof OfficeWithChange>;

/** One change of the days: who made it, when and why, and the days from then on. All are kept, as evidence. */
export const DaysChange = z.object({
  officeId: Office.shape.officeId,
  /** The office's version from then on. */
  version: z.int(),
  act: Act,
  /** The dates of which something else was said. */
  dates: z.array(z.string()),
  overrides: Office.shape.overrides,
  otherHours: Office.shape.otherHours,
});
export type DaysChange = z.infer<typeof DaysChange>;
