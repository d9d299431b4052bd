import type { Booking } from "@sip/domain/queue/booking";
import type { Bookings } from "@sip/domain/queue/ports";

export interface BookingsInHand {
  readonly bookings: Pick<Bookings, "make" | "change" | "find">;
  /** What the table's list of due reminders would say about this one booking. */
  dueRemindersOf(bookingCode: string): Pick<Bookings, "listDueReminders">;
}

/**
 * The stored bookings while the seed alone writes the table: what it wrote last is what is there, and nothing of it must be
 * read again. `project` does at once for a new booking what the table's stream brings about elsewhere.
 */
export const bookingsInHand = (
  stored: Pick<Bookings, "make" | "change">,
  project: (booking: Booking) => Promise<void>,
): BookingsInHand => {
  const written = new Map<string, Booking>();
  return {
    bookings: {
      make: async (booking, persons, at) => {
        const outcome = await stored.make(booking, persons, at);
        if (outcome.kind === "made") {
          await project(booking);
          written.set(booking.bookingCode, booking);
        }
        return outcome;
      },
      change: async (before, after, activeUntil) => {
        const outcome = await stored.change(before, after, activeUntil);
        if (outcome.kind === "changed") written.set(after.bookingCode, after);
        return outcome;
      },
      find: async (bookingCode) => written.get(bookingCode),
    },
    dueRemindersOf: (bookingCode) => ({
      listDueReminders: async (at) => {
        const booking = written.get(bookingCode);
        return booking?.remindAt !== undefined && booking.remindAt <= at ? [booking] : [];
      },
    }),
  };
};
