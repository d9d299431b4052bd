import type { Instant } from "@sip/domain/clock";
import type { Booking } from "@sip/domain/queue/booking";
import type { Bookings } from "@sip/domain/queue/ports";

export interface BookingsInHand {
  readonly bookings: Pick<Bookings, "make" | "change" | "find">;
  /** What the table's list of due reminders would say about this one booking. */
  dueRemindersOf(bookingCode: string): Pick<Bookings, "dueReminders">;
  remindAtOf(bookingCode: string): Instant | undefined;
  /** Brings about what the table's stream would, unless a change has written the booking already. */
  projectIfUnchanged(bookingCode: string): Promise<void>;
}

/**
 * The stored bookings while the seed alone writes the table: what it wrote last is what is there, and nothing of it must be
 * read again.
 */
export const bookingsInHand = (
  stored: Pick<Bookings, "make" | "change">,
  project: (booking: Booking) => Promise<void>,
): BookingsInHand => {
  const written = new Map<string, { readonly booking: Booking; readonly isChanged: boolean }>();
  return {
    bookings: {
      make: async (booking, persons, phone, at) => {
        const outcome = await stored.make(booking, persons, phone, at);
        if (outcome.kind === "made") written.set(booking.bookingCode, { booking, isChanged: false });
        return outcome;
      },
      change: async (before, after, also) => {
        const outcome = await stored.change(before, after, also);
        if (outcome.kind === "changed") written.set(after.bookingCode, { booking: after, isChanged: true });
        return outcome;
      },
      find: async (bookingCode) => written.get(bookingCode)?.booking,
    },
    dueRemindersOf: (bookingCode) => ({
      dueReminders: async function* (at) {
        const booking = written.get(bookingCode)?.booking;
        if (booking?.remindAt !== undefined && booking.remindAt <= at) yield [booking];
      },
    }),
    remindAtOf: (bookingCode) => written.get(bookingCode)?.booking.remindAt,
    projectIfUnchanged: async (bookingCode) => {
      const found = written.get(bookingCode);
      if (found !== undefined && !found.isChanged) await project(found.booking);
    },
  };
};
