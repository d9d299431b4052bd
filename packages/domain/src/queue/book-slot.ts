import { isIsoDate } from "@sip/calendar/date";
import type { Clock, Instant } from "../clock.ts";
import { type Pool, rulesOn, tariffOn } from "../offices/office.ts";
import { officeTime } from "../offices/office-time.ts";
import type { Offices } from "../offices/ports.ts";
import type { PersonIds, PhoneIds } from "../people/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type AlreadyBooked, alreadyBooked } from "./already-booked.ts";
import { findSession, type OfficeNow } from "./availability.ts";
import type { Booking } from "./booking.ts";
import type { BookingCodes } from "./booking-codes.ts";
import {
  type CheckedApplicant,
  checkApplicants,
  type InvalidField,
  priorityFault,
  type WrittenApplicant,
} from "./check-applicants.ts";
import { arriveAt, type MadeBooking, madeOf } from "./made-booking.ts";
import type { Bookings, Busy, Dispensers, PersonRecord, Persons } from "./ports.ts";
import { earlierWish, keyOfAnotherWish, type Wish, wishedFor } from "./same-wish.ts";
import { type Session, ticketNumberOf } from "./sessions.ts";
import { type SessionFull, seatTaker, type TakenSeats } from "./take-seats.ts";
import { activeUntil, remindAt } from "./visit.ts";

export interface BookSlot {
  readonly officeId: string;
  /** Proven by the caller's token. */
  readonly phone: string;
  readonly idempotencyKey: string;
  readonly date: string;
  readonly session: string;
  readonly pool: Pool;
  readonly applicants: readonly WrittenApplicant[];
  readonly contact: { readonly channels: Booking["contact"]["channels"]; readonly language: "id" | "en" };
}

export type BookSlotRefusal =
  | { readonly kind: "no-such-office" }
  | { readonly kind: "invalid"; readonly fields: readonly InvalidField[] }
  | { readonly kind: "session-closed" }
  | { readonly kind: "not-released" }
  | SessionFull
  | AlreadyBooked
  | Busy;

export type BookSlotAnswer = MadeBooking & { readonly arriveAt: string };

/** A seat that somebody already has is rare (a round that began while a booking was under way); three in a row are not. */
const seatTries = 3;

/**
 * Books one to five people, all or none. Seats come from a dispenser that is a hint; the keys of slots and people are the
 * law, so that no interleaving can sell a place twice or give a person two. What goes wrong in between only leaves seats
 * unsold until the gaps are healed.
 */
export const bookSlot = ({
  offices,
  persons,
  dispensers,
  bookings,
  personIds,
  phoneIds,
  bookingCodes,
  clock,
}: {
  offices: Pick<Offices, "find">;
  persons: Persons;
  dispensers: Pick<Dispensers, "take" | "read">;
  bookings: Pick<Bookings, "make">;
  personIds: PersonIds;
  phoneIds: PhoneIds;
  bookingCodes: BookingCodes;
  clock: Clock;
}) => {
  const takeSeats = seatTaker(dispensers);

  return async (request: BookSlot): Promise<Result<BookSlotAnswer, BookSlotRefusal>> => {
    const office = await offices.find(request.officeId);
    if (office === undefined) return refuse({ kind: "no-such-office" });
    const at: OfficeNow = { office, time: officeTime(office), now: clock() };
    const checked = checkRequest(at, request);
    if (!checked.ok) return refuse({ kind: "invalid", fields: checked.fields });

    const people = checked.value.map((applicant) => ({ ...applicant, personId: personIds.idOf(applicant.nik) }));
    const phoneId = phoneIds.idOf(request.phone);
    const ids = people.map(({ personId }) => personId);
    const wish: Wish = { phoneId, idempotencyKey: request.idempotencyKey, wish: wishedFor(request, people) };
    const answerBefore = (known: readonly PersonRecord[]): Result<BookSlotAnswer, BookSlotRefusal> | undefined => {
      const earlier = earlierWish(known, wish);
      if (earlier.kind === "another") return refuse({ kind: "invalid", fields: [keyOfAnotherWish] });
      return earlier.kind === "same" ? accept(answerOf(at, earlier.made)) : undefined;
    };
    const known = await persons.find(ids);
    const again = answerBefore(known);
    if (again !== undefined) return again;
    const active = known.filter((person) => person.activeUntil !== undefined && person.activeUntil > at.now);
    if (active.length > 0) return refuse(alreadyBooked(people, active, phoneId, at.now));

    const found = findSession(at, request);
    if (found.kind === "no-such-session") return refuse(invalidSession);
    if (found.kind === "closed") return refuse({ kind: "session-closed" });
    if (found.kind === "not-released") return refuse({ kind: "not-released" });

    for (let attempt = 0; attempt < seatTries; attempt += 1) {
      const taken = await takeSeats(at, found.session, people.length);
      if (!taken.ok) {
        if (taken.refusal.kind === "busy" || !taken.refusal.isNews) return taken;
        // While the dispenser was asked, the last places may have gone to this very request, sent twice.
        return answerBefore(await persons.find(ids)) ?? taken;
      }
      const booking = bookingOf({
        at,
        request,
        people,
        phoneId,
        session: found.session,
        taken: taken.value,
        bookingCodes,
      });
      const records = personRecords(booking, wish, activeUntil(at.time, request.date));
      const outcome = await bookings.make(booking, records, at.now);
      if (outcome.kind === "made") return accept(answerOf(at, madeOf(booking)));
      if (outcome.kind === "already-active") {
        return answerBefore(outcome.persons) ?? refuse(alreadyBooked(people, outcome.persons, phoneId, at.now));
      }
      if (outcome.kind === "busy") return refuse(outcome);
    }
    return refuse({ kind: "busy" });
  };
};

type IdentifiedApplicant = CheckedApplicant & { readonly personId: string };

const invalidSession = { kind: "invalid", fields: [{ pointer: "/session", reason: "no-such-session" }] } as const;

const checkRequest = ({ office, time, now }: OfficeNow, { date, pool, applicants }: BookSlot) => {
  if (!isIsoDate(date)) return { ok: false, fields: [{ pointer: "/date", reason: "not-a-date" }] } as const;
  const today = time.dateOf(now);
  // Days before the first rule are refused as past later on; until then they are read by the rules of today.
  const visitOn = date < today ? today : date;
  const rules = rulesOn(office, visitOn);
  const checked = checkApplicants(applicants, { rules, tariff: tariffOn(office, visitOn), visitOn, today });
  const fault = checked.ok && pool === "priority" ? priorityFault(checked.value, rules) : undefined;
  return fault === undefined ? checked : ({ ok: false, fields: [{ pointer: "/pool", reason: fault }] } as const);
};

const bookingOf = ({
  at,
  request,
  people,
  phoneId,
  session,
  taken,
  bookingCodes,
}: {
  at: OfficeNow;
  request: BookSlot;
  people: readonly IdentifiedApplicant[];
  phoneId: string;
  session: Session;
  taken: TakenSeats;
  bookingCodes: BookingCodes;
}): Booking => {
  const { officeId, date, session: start, pool } = session;
  const seatOf = (index: number): number => {
    const seat = taken.seats[index];
    if (seat === undefined) throw new Error(`${taken.seats.length} seats for ${people.length} people`);
    return seat;
  };
  const place = { officeId, date, session: start, pool, seat: seatOf(0), round: taken.round };
  const reminder = remindAt(at, date);
  return {
    bookingCode: bookingCodes.codeOf(place, at.office.officeNumber),
    officeId,
    date,
    session: start,
    pool,
    state: "booked",
    version: 1,
    bookedAt: at.now,
    changedAt: at.now,
    applicants: people.map(({ nik: _nik, ageOnVisit: _age, ...person }, index) => ({
      ...person,
      seat: seatOf(index),
      ticketNumber: ticketNumberOf(session, seatOf(index)),
    })),
    contact: { phone: request.phone, channels: [...request.contact.channels], language: request.contact.language },
    phoneId,
    reschedules: 0,
    ...(reminder === undefined ? {} : { remindAt: reminder }),
  };
};

const personRecords = (booking: Booking, wish: Wish, until: Instant): PersonRecord[] =>
  booking.applicants.map(({ personId }) => ({
    personId,
    ...wish,
    made: madeOf(booking),
    activeUntil: until,
  }));

const answerOf = ({ office, time }: OfficeNow, made: MadeBooking): BookSlotAnswer => ({
  ...made,
  arriveAt: arriveAt(office, time, made),
});
