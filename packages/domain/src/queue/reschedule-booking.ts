import { isIsoDate } from "@sip/calendar/date";
import { rulesOn } from "../offices/office.ts";
import type { PhoneIds } from "../people/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { findSession, type OfficeNow } from "./availability.ts";
import type { Booking } from "./booking.ts";
import type { InvalidField } from "./check-applicants.ts";
import { type DescribedBooking, describeBooking } from "./describe-booking.ts";
import { type BookingLookup, findOwnBooking } from "./find-booking.ts";
import type { Bookings, Busy, Dispensers } from "./ports.ts";
import { type Session, ticketNumberOf } from "./sessions.ts";
import { type SessionFull, seatTaker } from "./take-seats.ts";
import { activeUntil, remindAt, rescheduleUntil } from "./visit.ts";

export type RescheduleBookingRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "invalid"; readonly fields: readonly InvalidField[] }
  | { readonly kind: "booking-cancelled" }
  | { readonly kind: "too-late" }
  | { readonly kind: "reschedule-limit" }
  | { readonly kind: "session-closed" }
  | { readonly kind: "not-released" }
  | SessionFull
  | Busy;

export interface RescheduleBooking {
  readonly bookingCode: string;
  readonly phone: string;
  readonly date: string;
  readonly session: string;
}

const tries = 3;

/**
 * Moves a visit to another session of the same pool. New places come first, then one swap: there is no moment without a
 * place, and whatever goes wrong leaves the old ones. A move to where the visit is already changes nothing.
 */
export const rescheduleBooking = (
  ports: BookingLookup & {
    readonly phoneIds: PhoneIds;
    readonly bookings: Pick<Bookings, "find" | "change">;
    readonly dispensers: Pick<Dispensers, "take" | "read" | "noteReturn">;
  },
) => {
  const takeSeats = seatTaker(ports.dispensers);

  const tryOnce = async (
    request: RescheduleBooking,
  ): Promise<Result<DescribedBooking, RescheduleBookingRefusal> | "again"> => {
    const found = await findOwnBooking(ports, request.bookingCode, request.phone);
    if (found === undefined) return refuse({ kind: "not-found" });
    const { booking, at } = found;
    if (isThereAlready(booking, request)) return accept(describeBooking(at, booking));
    const obstacle = obstacleTo(at, booking);
    if (obstacle !== undefined) return refuse(obstacle);
    if (!isIsoDate(request.date)) return refuse(invalid("/date", "not-a-date"));
    const wanted = findSession(at, { date: request.date, session: request.session, pool: booking.pool });
    if (wanted.kind === "no-such-session") return refuse(invalid("/session", "no-such-session"));
    if (wanted.kind === "closed") return refuse({ kind: "session-closed" });
    if (wanted.kind === "not-released") return refuse({ kind: "not-released" });
    const taken = await takeSeats(at, wanted.session, booking.applicants.length);
    if (!taken.ok) return taken;
    await ports.dispensers.noteReturn(booking, at.now);
    const moved = movedTo(at, booking, wanted.session, taken.value.seats);
    const outcome = await ports.bookings.change(booking, moved, activeUntil(at.time, moved.date));
    if (outcome.kind === "changed") return accept(describeBooking(at, moved));
    return outcome.kind === "busy" ? refuse(outcome) : "again";
  };

  return async (request: RescheduleBooking): Promise<Result<DescribedBooking, RescheduleBookingRefusal>> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const result = await tryOnce(request);
      if (result !== "again") return result;
    }
    return refuse({ kind: "busy" });
  };
};

const isThereAlready = (booking: Booking, { date, session }: RescheduleBooking): boolean =>
  booking.state !== "cancelled" && booking.date === date && booking.session === session;

const obstacleTo = (at: OfficeNow, booking: Booking) => {
  if (booking.state === "cancelled") return { kind: "booking-cancelled" } as const;
  if (booking.state === "checked-in" || at.now > rescheduleUntil(at, booking)) return { kind: "too-late" } as const;
  const { maxReschedules } = rulesOn(at.office, booking.date);
  return booking.reschedules >= maxReschedules ? ({ kind: "reschedule-limit" } as const) : undefined;
};

const invalid = (pointer: string, reason: InvalidField["reason"]) =>
  ({ kind: "invalid", fields: [{ pointer, reason }] }) as const;

const movedTo = (at: OfficeNow, before: Booking, session: Session, seats: readonly number[]): Booking => {
  const { remindAt: _remindAt, remindedAt: _remindedAt, ...booking } = before;
  const reminder = remindAt(at, session.date);
  return {
    ...booking,
    date: session.date,
    session: session.session,
    applicants: booking.applicants.map((applicant, index) => {
      const seat = seats[index];
      if (seat === undefined) throw new Error(`${seats.length} seats for ${booking.applicants.length} people`);
      return { ...applicant, seat, ticketNumber: ticketNumberOf(session, seat) };
    }),
    version: booking.version + 1,
    changedAt: at.now,
    reschedules: booking.reschedules + 1,
    ...(reminder === undefined ? {} : { remindAt: reminder }),
  };
};
