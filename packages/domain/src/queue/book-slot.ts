import { isIsoDate } from "@sip/calendar/date";
import { applicantAct } from "../act.ts";
import type { Clock, Instant } from "../clock.ts";
import { isOffered, type Pool, rulesOn, tariffOn } from "../offices/office.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import type { PersonIds, PhoneIds } from "../people/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { findLine, lineOf } from "../services/lines.ts";
import { type AlreadyBooked, alreadyBooked } from "./already-booked.ts";
import { findSession } from "./availability.ts";
import type { Booking } from "./booking.ts";
import type { BookingCodes } from "./booking-codes.ts";
import { type BookingReceipt, receiptOf } from "./booking-receipt.ts";
import {
  type CheckedApplicant,
  checkApplicants,
  type InvalidField,
  type WrittenApplicant,
} from "./check-applicants.ts";
import { fillSeats } from "./fill-seats.ts";
import { isNamingOver, type NamingOver, namingLimit, namingOver } from "./naming-refusals.ts";
import { type GivenBackLimit, type HeldLimit, phoneLimitOn } from "./phone-limits.ts";
import { type PhoneRecord, withBooking } from "./phone-record.ts";
import { inTurn, isClaimed, type Look } from "./phone-turn.ts";
import type { Bookings, Busy, Dispensers, PersonRecord, Phones } from "./ports.ts";
import { priorityFault } from "./priority.ts";
import { earlierUse, type KeyedRequest, keyOfAnotherRequest, requestFingerprint } from "./request-fingerprint.ts";
import { type Session, ticketNumberOf } from "./session.ts";
import { type SessionFull, seatTaker, type TakenSeats } from "./take-seats.ts";
import { activeUntil, arriveAt, remindAt } from "./visit-deadlines.ts";

export interface BookSlot {
  readonly officeId: string;
  readonly serviceId: string;
  /** From the caller's token, which proves it. */
  readonly phone: string;
  readonly idempotencyKey: string;
  readonly date: string;
  readonly session: string;
  readonly pool: Pool;
  readonly applicants: readonly WrittenApplicant[];
  readonly contact: { readonly channels: Booking["contact"]["channels"]; readonly language: "id" | "en" };
}

/** `serviceId` is the service whose words say what is wrong. */
interface InvalidRequest {
  readonly kind: "invalid";
  readonly serviceId: string;
  readonly fields: readonly InvalidField[];
}

export type BookSlotRefusal =
  | { readonly kind: "no-such-office" }
  | InvalidRequest
  | { readonly kind: "session-closed" }
  | { readonly kind: "not-released" }
  | SessionFull
  | HeldLimit
  | GivenBackLimit
  | AlreadyBooked
  | NamingOver
  | Busy;

export type BookSlotAnswer = BookingReceipt & { readonly arriveAt: string };

type Answer = Result<BookSlotAnswer, BookSlotRefusal>;

export interface BookSlotParts {
  readonly offices: Pick<Offices, "find">;
  readonly phones: Phones;
  readonly dispensers: Pick<Dispensers, "take" | "read" | "giveBack">;
  readonly bookings: Pick<Bookings, "make">;
  readonly personIds: PersonIds;
  readonly phoneIds: PhoneIds;
  readonly bookingCodes: BookingCodes;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Books one to five people, all or none. First the phone takes its turn and its people are read; only then seats are
 * taken, so a request that cannot become a booking never holds a seat. The dispenser that hands out seats is only a
 * hint. The keys of seats and people decide, so no order of events can sell a seat twice or give a person two. If a
 * booking fails, its seats go back at once; if the function dies, they stay unsold until they are reopened.
 */
export const bookSlot = (parts: BookSlotParts) => {
  const { offices, phones, bookings, personIds, phoneIds, bookingCodes, clock } = parts;
  const seats = seatTaker(parts.dispensers);

  return async (request: BookSlot): Promise<Answer> => {
    const office = await offices.find(request.officeId);
    if (office === undefined) return refuse({ kind: "no-such-office" });
    const at: OfficeAt = officeAt(office, clock());
    const checked = checkRequest(at, request);
    const invalid = (fields: readonly InvalidField[]): Answer =>
      refuse({ kind: "invalid", serviceId: request.serviceId, fields });
    if (!checked.ok) return invalid(checked.fields);
    const found = findSession(at, request);

    const people = checked.value.map((applicant) => ({ ...applicant, personId: personIds.idOf(applicant.document) }));
    const phoneId = phoneIds.idOf(request.phone);
    const ids = people.map(({ personId }) => personId);
    const keyed: KeyedRequest = {
      phoneId,
      idempotencyKey: request.idempotencyKey,
      fingerprint: requestFingerprint(request, people),
    };
    const answerBefore = (known: readonly PersonRecord[]): Answer | undefined => {
      const earlier = earlierUse(known, keyed);
      if (earlier.kind === "another") return invalid([keyOfAnotherRequest]);
      return earlier.kind === "same" ? accept(answerOf(at, earlier.receipt)) : undefined;
    };
    /** A refusal that names a person is counted before it is answered, also when many requests come at once. */
    const refuseNaming = async (active: readonly PersonRecord[]): Promise<Answer> => {
      const { identity } = lineOf(request.serviceId);
      const { until, most } = namingLimit(at, request.serviceId);
      const isSaid = await phones.countRefusal(phoneId, { at: at.now, until, most });
      return refuse(
        isSaid ? alreadyBooked(people, identity, active, phoneId, at.now) : namingOver(at, request.serviceId),
      );
    };

    /**
     * Whether the day can be booked, and what the phone may still hold, is answered before any person is looked at.
     */
    const look = async (): Promise<Look<Answer, Session>> => {
      const { serviceId } = request;
      const wanted = found.kind === "found" ? found.session : undefined;
      const { phone, persons, dispenser } = await phones.findParty(phoneId, ids, wanted);
      const answered = (answer: Answer) => ({ kind: "answer", answer }) as const;
      const again = answerBefore(persons);
      if (again !== undefined) return answered(again);
      if (found.kind === "no-such-session") return answered(invalid([noSuchSession]));
      if (found.kind !== "found")
        return answered(refuse({ kind: found.kind === "closed" ? "session-closed" : found.kind }));
      if (isNamingOver(at, serviceId, phone)) return answered(refuse(namingOver(at, serviceId)));
      const limit = phoneLimitOn(at, phone, { serviceId, people: people.length });
      if (limit !== undefined) return answered(refuse(limit));
      // What this phone is doing just now may be this very request, with the last seats in hand: wait for it.
      if (isClaimed(phone, clock())) return { kind: "ready", phone, seen: found.session };
      // In a full session people with a booking and people without one get the same answer, after the same time.
      const full = await seats.seenFull(at, found.session, { count: people.length, dispenser });
      if (full !== undefined) {
        // What was seen may be a moment old: this very request may have taken the last seats, and its answer got lost.
        const { persons: known } = await phones.findParty(phoneId, ids);
        return answered(answerBefore(known) ?? refuse(full));
      }
      const active = persons.filter((person) => person.activeUntil !== undefined && person.activeUntil > at.now);
      if (active.length > 0) return answered(await refuseNaming(active));
      return { kind: "ready", phone, seen: found.session };
    };

    const act = async (claimed: PhoneRecord, session: Session): Promise<Answer | "again"> => {
      const until = activeUntil(at.time, request.date);
      const outcome = await fillSeats(parts, seats, claimed, { at, session, count: people.length }, async (taken) => {
        const booking = bookingOf({ at, request, people, phoneId, session, taken, bookingCodes });
        const phone = withBooking(claimed, booking, until, at.now);
        return { ...(await bookings.make(booking, personRecords(booking, keyed, until), phone, at.now)), booking };
      });
      switch (outcome.kind) {
        case "made":
          return accept(answerOf(at, receiptOf(outcome.booking)));
        case "already-active":
          return answerBefore(outcome.persons) ?? (await refuseNaming(outcome.persons));
        case "phone-changed":
          return "again";
        default:
          return refuse(outcome);
      }
    };

    const turn = await inTurn(parts, `${request.idempotencyKey} ${keyed.fingerprint}`, look, act);
    return "kind" in turn ? refuse(turn) : turn;
  };
};

type IdentifiedApplicant = CheckedApplicant & { readonly personId: string };

const noSuchSession = { pointer: "/session", reason: "no-such-session" } as const satisfies InvalidField;

const checkRequest = ({ office, time, now }: OfficeAt, { serviceId, date, pool, applicants }: BookSlot) => {
  if (!isIsoDate(date)) return { ok: false, fields: [{ pointer: "/date", reason: "not-a-date" }] } as const;
  const today = time.dateOf(now);
  // Days before the first rule are refused later, because they are past; until then today's rules are used for them.
  const visitOn = date < today ? today : date;
  const line = findLine(serviceId);
  // The same as for the list of seats: a service begins on the first day of its rules. What a phone may hold follows
  // today's rules.
  if (line === undefined || !isOffered(office, serviceId, today)) {
    return { ok: false, fields: [{ pointer: "/service", reason: "no-such-service" }] } as const;
  }
  const rules = rulesOn(office, serviceId, visitOn);
  const tariff = tariffOn(office, serviceId, visitOn);
  const checked = checkApplicants(applicants, { line, rules, tariff, visitOn, today });
  const fault = checked.ok && pool === "priority" ? priorityFault(agesOf(checked.value), rules.priority) : undefined;
  return fault === undefined ? checked : ({ ok: false, fields: [{ pointer: "/pool", reason: fault }] } as const);
};

const agesOf = (people: readonly CheckedApplicant[]): number[] => people.map(({ ageOnVisit }) => ageOnVisit);

const bookingOf = ({
  at,
  request,
  people,
  phoneId,
  session,
  taken,
  bookingCodes,
}: {
  at: OfficeAt;
  request: BookSlot;
  people: readonly IdentifiedApplicant[];
  phoneId: string;
  session: Session;
  taken: TakenSeats;
  bookingCodes: BookingCodes;
}): Booking => {
  const { officeId, serviceId, date, session: start, pool } = session;
  const seatOf = (index: number): number => {
    const seat = taken.seats[index];
    if (seat === undefined) throw new Error(`${taken.seats.length} seats for ${people.length} people`);
    return seat;
  };
  const seat = { officeId, serviceId, date, session: start, pool, seat: seatOf(0), round: taken.round };
  const reminder = remindAt(at, session);
  return {
    bookingCode: bookingCodes.codeOf(seat, at.office.officeNumber),
    officeId,
    serviceId,
    date,
    session: start,
    pool,
    state: "booked",
    version: 1,
    bookedAt: at.now,
    changedAt: at.now,
    act: applicantAct("book-slot", at.now),
    applicants: people.map(({ document: _document, ageOnVisit: _age, ...person }, index) => ({
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

const personRecords = (booking: Booking, keyed: KeyedRequest, until: Instant): PersonRecord[] =>
  booking.applicants.map(({ personId }) => ({
    personId,
    ...keyed,
    receipt: receiptOf(booking),
    activeUntil: until,
  }));

const answerOf = (at: OfficeAt, receipt: BookingReceipt): BookSlotAnswer => ({
  ...receipt,
  arriveAt: arriveAt(at, receipt),
});
