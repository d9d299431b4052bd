import { isIsoDate } from "@sip/calendar/date";
import { applicantAct } from "../act.ts";
import { rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { PhoneIds } from "../people/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { findSession } from "./availability.ts";
import type { Booking } from "./booking.ts";
import type { InvalidField } from "./check-applicants.ts";
import { fillSeats } from "./fill-seats.ts";
import { type BookingLookup, findOwnBooking } from "./find-booking.ts";
import { type DescribedBooking, describeBooking } from "./own-bookings.ts";
import { type PhoneRecord, withMovedBooking } from "./phone-record.ts";
import { inTurn, type Look } from "./phone-turn.ts";
import type { Bookings, Busy, Dispensers, Phones } from "./ports.ts";
import { type Session, ticketNumberOf } from "./session.ts";
import { type SessionFull, seatTaker } from "./take-seats.ts";
import { activeUntil, remindAt, rescheduleUntil } from "./visit-deadlines.ts";

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

type Answer = Result<DescribedBooking, RescheduleBookingRefusal>;

interface SeenBooking {
  readonly booking: Booking;
  readonly at: OfficeAt;
  readonly session: Session;
}

/**
 * Moves a visit to another session of the same pool. It takes new seats first and then swaps in one step: at no moment
 * are the people without a seat, and after any fault they have the old ones. A move to the present session changes
 * nothing. The phone takes its turn first, as for a booking.
 */
export const rescheduleBooking = (
  parts: BookingLookup & {
    readonly phoneIds: PhoneIds;
    readonly phones: Phones;
    readonly bookings: Pick<Bookings, "find" | "change">;
    readonly dispensers: Pick<Dispensers, "take" | "read" | "giveBack" | "noteReturn">;
    readonly pause: (milliseconds: number) => Promise<void>;
  },
) => {
  const { phones, dispensers, bookings, phoneIds } = parts;
  const seats = seatTaker(dispensers);

  const look = async (request: RescheduleBooking): Promise<Look<Answer, SeenBooking>> => {
    const answered = (answer: Answer) => ({ kind: "answer", answer }) as const;
    // The phone is read first: each change of its bookings changes the phone too, so none can happen unseen in between.
    const phone = await phones.find(phoneIds.idOf(request.phone));
    const found = await findOwnBooking(parts, request.bookingCode, request.phone);
    if (found === undefined) return answered(refuse({ kind: "not-found" }));
    const { booking, at } = found;
    if (isThereAlready(booking, request)) return answered(accept(describeBooking(at, booking)));
    const obstacle = obstacleTo(at, booking);
    if (obstacle !== undefined) return answered(refuse(obstacle));
    if (!isIsoDate(request.date)) return answered(refuse(invalid("/date", "not-a-date")));
    const wanted = findSession(at, {
      serviceId: booking.serviceId,
      date: request.date,
      session: request.session,
      pool: booking.pool,
    });
    if (wanted.kind === "no-such-session") return answered(refuse(invalid("/session", "no-such-session")));
    if (wanted.kind === "closed") return answered(refuse({ kind: "session-closed" }));
    if (wanted.kind === "not-released") return answered(refuse({ kind: "not-released" }));
    const [dispenser] = await dispensers.read([wanted.session]);
    const full = await seats.seenFull(at, wanted.session, { count: booking.applicants.length, dispenser });
    if (full !== undefined) return answered(refuse(full));
    return { kind: "ready", phone, seen: { booking, at, session: wanted.session } };
  };

  const act = async (claimed: PhoneRecord, { booking, at, session }: SeenBooking): Promise<Answer | "again"> => {
    const count = booking.applicants.length;
    const outcome = await fillSeats(parts, seats, claimed, { at, session, count }, async (taken) => {
      await dispensers.noteReturn(booking, at.now);
      const moved = movedTo(at, booking, session, taken.seats);
      const until = activeUntil(at.time, moved.date);
      const phone = withMovedBooking(claimed, booking.bookingCode, until);
      return { ...(await bookings.change(booking, moved, { activeUntil: until, phone })), moved };
    });
    switch (outcome.kind) {
      case "changed":
        return accept(describeBooking(at, outcome.moved));
      case "changed-meanwhile":
        return "again";
      default:
        return refuse(outcome);
    }
  };

  return async (request: RescheduleBooking): Promise<Answer> => {
    const fingerprint = `${request.bookingCode} ${request.date} ${request.session}`;
    const turn = await inTurn(parts, fingerprint, () => look(request), act);
    return "kind" in turn ? refuse(turn) : turn;
  };
};

const isThereAlready = (booking: Booking, { date, session }: RescheduleBooking): boolean =>
  booking.state !== "cancelled" && booking.date === date && booking.session === session;

const obstacleTo = (at: OfficeAt, booking: Booking) => {
  if (booking.state === "cancelled") return { kind: "booking-cancelled" } as const;
  if (booking.state === "checked-in" || at.now > rescheduleUntil(at, booking)) return { kind: "too-late" } as const;
  const { maxReschedules } = rulesOn(at.office, booking.serviceId, booking.date);
  return booking.reschedules >= maxReschedules ? ({ kind: "reschedule-limit" } as const) : undefined;
};

const invalid = (pointer: string, reason: InvalidField["reason"]) =>
  ({ kind: "invalid", fields: [{ pointer, reason }] }) as const;

const movedTo = (at: OfficeAt, before: Booking, session: Session, seats: readonly number[]): Booking => {
  const { remindAt: _remindAt, remindedAt: _remindedAt, ...booking } = before;
  const reminder = remindAt(at, session);
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
    act: applicantAct("reschedule-booking", at.now),
    reschedules: booking.reschedules + 1,
    ...(reminder === undefined ? {} : { remindAt: reminder }),
  };
};
