import { type ActingStaff, staffAct } from "../act.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Booking, type Ticket, ticketsOf } from "./booking.ts";
import { type BookingLookup, findBooking } from "./find-booking.ts";
import type { Bookings, Busy } from "./ports.ts";

export type CheckInRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "booking-cancelled" }
  /** The visit is on a later day. */
  | { readonly kind: "not-today"; readonly date: string; readonly session: string }
  /** The day of the visit is over. */
  | { readonly kind: "too-late" }
  | Busy;

export interface CheckedIn {
  readonly bookingCode: string;
  readonly tickets: readonly Ticket[];
}

const tries = 3;

/**
 * Notes that the people of a booking have come to its office on the day of the visit. A second time it answers the same
 * tickets.
 */
export const checkIn =
  (ports: BookingLookup & { readonly bookings: Pick<Bookings, "find" | "change"> }) =>
  async ({
    bookingCode,
    ...staff
  }: ActingStaff & { readonly bookingCode: string }): Promise<Result<CheckedIn, CheckInRefusal>> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const found = await findBooking(ports, bookingCode);
      if (found === undefined || found.booking.officeId !== staff.officeId) return refuse({ kind: "not-found" });
      const { booking, at } = found;
      if (booking.state === "cancelled") return refuse({ kind: "booking-cancelled" });
      if (booking.state === "checked-in") return accept(answerOf(booking));
      const { date, session } = booking;
      const today = at.time.dateOf(at.now);
      if (today < date) return refuse({ kind: "not-today", date, session });
      if (today > date) return refuse({ kind: "too-late" });
      const outcome = await ports.bookings.change(booking, checkedInOf(booking, staff, at.now));
      if (outcome.kind === "changed") return accept(answerOf(booking));
      if (outcome.kind === "busy") return refuse(outcome);
    }
    return refuse({ kind: "busy" });
  };

const answerOf = (booking: Booking): CheckedIn => ({ bookingCode: booking.bookingCode, tickets: ticketsOf(booking) });

const checkedInOf = ({ remindAt: _, ...booking }: Booking, staff: ActingStaff, now: string): Booking => ({
  ...booking,
  state: "checked-in",
  version: booking.version + 1,
  changedAt: now,
  act: staffAct("check-in", staff, now),
  checkedInAt: now,
});
