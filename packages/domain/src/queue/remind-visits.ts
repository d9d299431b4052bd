import type { Instant } from "../clock.ts";
import { officeTime } from "../offices/office-time.ts";
import type { Offices } from "../offices/ports.ts";
import type { Booking } from "./booking.ts";
import type { Bookings } from "./ports.ts";

/** A day's reminders are due at one instant; the function has a minute for them. */
const pageSize = 100;

/**
 * Marks each booking whose reminder is due by the planned instant, once; the mark is the fact that makes the message go
 * out. A visit of the same day or of the past is no longer "tomorrow": it is let go in silence. One that fails does not hold
 * up the others: they are all marked before the faults are thrown. Answers how many were marked.
 */
export const remindVisits =
  ({
    offices,
    bookings,
  }: {
    offices: Pick<Offices, "find">;
    bookings: Pick<Bookings, "listDueReminders" | "change">;
  }) =>
  async (plannedFor: Instant): Promise<number> => {
    const seen = new Set<string>();
    const faults: unknown[] = [];
    let reminded = 0;
    for (;;) {
      // The list may be a moment old and still name all that was just marked: those must not hide the others.
      const due = await bookings.listDueReminders(plannedFor, pageSize + seen.size);
      const fresh = due.filter(({ bookingCode }) => !seen.has(bookingCode)).slice(0, pageSize);
      if (fresh.length === 0) break;
      for (const { bookingCode } of fresh) seen.add(bookingCode);
      const marks = await Promise.allSettled(fresh.map((booking) => mark({ offices, bookings }, booking, plannedFor)));
      reminded += marks.filter((outcome) => outcome.status === "fulfilled" && outcome.value).length;
      faults.push(...marks.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : [])));
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${seen.size} reminders failed`);
    return reminded;
  };

const mark = async (
  { offices, bookings }: { offices: Pick<Offices, "find">; bookings: Pick<Bookings, "change"> },
  before: Booking,
  now: Instant,
): Promise<boolean> => {
  const office = await offices.find(before.officeId);
  if (office === undefined) throw new Error(`office ${before.officeId} is missing`);
  const { remindAt: _, ...booking } = before;
  const isAhead = officeTime(office).dateOf(now) < booking.date;
  const after = { ...booking, version: booking.version + 1, changedAt: now, ...(isAhead ? { remindedAt: now } : {}) };
  const outcome = await bookings.change(before, after);
  if (outcome.kind === "busy") throw new Error(`booking could not be marked as reminded`);
  // Changed meanwhile: cancelled, moved or checked in, and with that no longer due or due at another time.
  return outcome.kind === "changed" && isAhead;
};
