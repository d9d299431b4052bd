import { systemAct } from "../act.ts";
import type { Instant } from "../clock.ts";
import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { settleInBatches } from "../settle-in-batches.ts";
import type { Booking } from "./booking.ts";
import type { Bookings } from "./ports.ts";

/**
 * Marks each booking whose reminder is due by the planned instant, once. The mark tells the fact that sends the
 * message. A visit of today or of the past is not "tomorrow" any more: nothing is said about it. A booking that fails
 * or cannot be read does not stop the others: all are marked before the faults are thrown. Answers how many were
 * marked.
 */
export const remindVisits =
  ({ offices, bookings }: { offices: Pick<Offices, "find">; bookings: Pick<Bookings, "dueReminders" | "change"> }) =>
  async (plannedFor: Instant): Promise<number> => {
    const marked = await settleInBatches(
      "reminders",
      (report) => bookings.dueReminders(plannedFor, report),
      (booking) => mark({ offices, bookings }, booking, plannedFor),
    );
    return marked.filter((isMarked) => isMarked).length;
  };

const mark = async (
  { offices, bookings }: { offices: Pick<Offices, "find">; bookings: Pick<Bookings, "change"> },
  before: Booking,
  now: Instant,
): Promise<boolean> => {
  const { time } = await loadOffice(offices, before.officeId, now);
  const { remindAt: _, ...booking } = before;
  const isAhead = time.dateOf(now) < booking.date;
  const after = {
    ...booking,
    version: booking.version + 1,
    changedAt: now,
    act: systemAct("remind-visits", now),
    ...(isAhead ? { remindedAt: now } : {}),
  };
  const outcome = await bookings.change(before, after);
  if (outcome.kind === "busy") throw new Error(`booking could not be marked as reminded`);
  // Changed meanwhile: it was cancelled, moved or checked in, so it is no longer due, or due at another time.
  return outcome.kind === "changed" && isAhead;
};
