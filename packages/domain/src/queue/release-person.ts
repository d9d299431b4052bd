import { isIsoDate } from "@sip/calendar/date";
import { type ActingStaff, staffAct } from "../act.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import {
  type Identity,
  type IdentityKind,
  lastFourAs,
  readIdentity,
  type WrittenIdentity,
} from "../people/identity.ts";
import type { PersonIds } from "../people/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { BookedApplicant, Booking } from "./booking.ts";
import type { InvalidField } from "./check-applicants.ts";
import { type BookingLookup, findBooking } from "./find-booking.ts";
import { type PhoneRecord, withOneFewer } from "./phone-record.ts";
import { inTurn, type Look } from "./phone-turn.ts";
import type { Bookings, Busy, Dispensers, Persons, Phones } from "./ports.ts";
import { readReleaseReason } from "./release-reason.ts";
import { activeUntil } from "./visit-deadlines.ts";

/** `by` is the officer who has seen the identity card (KTP) or passport. */
export interface ReleasePerson extends WrittenIdentity, ActingStaff {
  readonly dateOfBirth: string;
  readonly reason: string;
}

/** Nothing at this office blocks the person. */
export interface NotBooked {
  readonly kind: "not-booked";
  readonly identity: IdentityKind;
}

/** What can be wrong with the officer's form, besides the fields of a person. */
export type ReleaseReason = "not-a-reason" | "two-papers";

export type ReleasePersonRefusal =
  | { readonly kind: "invalid"; readonly fields: readonly InvalidField[] }
  | NotBooked
  /** The people of the booking are checked in: who came has the seat. */
  | { readonly kind: "too-late" }
  | Busy;

export type ReleasedPerson = ReturnType<typeof lastFourAs>;

type Answer = Result<ReleasedPerson, ReleasePersonRefusal>;

interface SeenPerson {
  readonly booking: Booking;
  readonly at: OfficeAt;
  readonly person: BookedApplicant;
}

/**
 * Frees one person whom somebody else booked; the others of that booking keep their seats. The phone that held the seat
 * takes its turn, so its owner cannot move or cancel meanwhile. It does not count as given back by that phone. The seat
 * opens again together with other returned seats: an officer cannot give it to anybody.
 */
export const releasePerson =
  (
    parts: BookingLookup & {
      readonly personIds: PersonIds;
      readonly persons: Persons;
      readonly phones: Pick<Phones, "find" | "claim" | "free">;
      readonly bookings: Pick<Bookings, "find" | "change">;
      readonly dispensers: Pick<Dispensers, "noteReturn">;
      readonly pause: (milliseconds: number) => Promise<void>;
    },
  ) =>
  async (request: ReleasePerson): Promise<Answer> => {
    const checked = checkRequest(request);
    if (!checked.ok) return refuse({ kind: "invalid", fields: checked.refusal });
    const { kind, document, lastFour, reason } = checked.value;
    const personId = parts.personIds.idOf(document);

    const look = async (): Promise<Look<Answer, SeenPerson>> => {
      const answered = (answer: Answer) => ({ kind: "answer", answer }) as const;
      const notBooked = answered(refuse({ kind: "not-booked", identity: kind }));
      const [known] = await parts.persons.find([personId]);
      if (known === undefined || known.receipt.officeId !== request.officeId) return notBooked;
      if (known.activeUntil === undefined || known.activeUntil <= parts.clock()) return notBooked;
      // The phone is read before the booking, as for its owner: each change of the booking's seats also changes the
      // phone.
      const phone = await parts.phones.find(known.phoneId);
      const found = await findBooking(parts, known.receipt.bookingCode);
      if (found === undefined || found.booking.state === "cancelled") return notBooked;
      const person = found.booking.applicants.find((applicant) => applicant.personId === personId);
      if (person === undefined) return notBooked;
      // Applications are opened only after the check-in.
      if (found.booking.state === "checked-in") return answered(refuse({ kind: "too-late" }));
      return { kind: "ready", phone, seen: { ...found, person } };
    };
    const act = async (claimed: PhoneRecord, { booking, at, person }: SeenPerson): Promise<Answer | "again"> => {
      // Noted before the seat is free, so that no sweep can open it in between.
      await parts.dispensers.noteReturn(booking, at.now);
      const after = withoutPerson(booking, person, { staff: request, at: at.now, reason });
      const phone = withOneFewer(claimed, booking.bookingCode);
      const outcome = await parts.bookings.change(booking, after, {
        phone,
        ...(after.state === "cancelled" ? {} : { activeUntil: activeUntil(at.time, booking.date) }),
      });
      if (outcome.kind === "changed") return accept(lastFourAs(kind, lastFour));
      await parts.phones.free(claimed);
      return outcome.kind === "busy" ? refuse(outcome) : "again";
    };
    const turn = await inTurn(parts, `release ${personId}`, look, act);
    return "kind" in turn ? refuse(turn) : turn;
  };

const checkRequest = ({
  dateOfBirth,
  reason: written,
  ...identity
}: ReleasePerson): Result<
  Identity & { readonly kind: IdentityKind; readonly reason: string },
  readonly InvalidField[]
> => {
  const reason = readReleaseReason(written);
  const unreasoned: InvalidField[] = reason === undefined ? [{ pointer: "/reason", reason: "not-a-reason" }] : [];
  if (!isIsoDate(dateOfBirth)) return refuse([{ pointer: "/dateOfBirth", reason: "not-a-date" }, ...unreasoned]);
  const { nik, documentNumber, documentIssuer } = identity;
  const hasDocument = documentNumber !== undefined || documentIssuer !== undefined;
  if (nik !== undefined && hasDocument) return refuse([{ pointer: "/nik", reason: "two-papers" }, ...unreasoned]);
  const kind = hasDocument ? "travel-document" : "nik";
  const read = readIdentity(kind, identity, dateOfBirth);
  if (!read.ok) {
    const wrong = read.refusal.map(({ field, reason: because }) => ({ pointer: `/${field}`, reason: because }));
    return refuse([...wrong, ...unreasoned]);
  }
  return reason === undefined ? refuse(unreasoned) : accept({ ...read.value, kind, reason });
};

/** When nobody is left, the booking is cancelled, but still shows its owner for whom it was. */
const withoutPerson = (
  { remindAt, ...booking }: Booking,
  { personId, ticketNumber, fullName, lastFour }: BookedApplicant,
  { staff, at, reason }: { readonly staff: ActingStaff; readonly at: string; readonly reason: string },
): Booking => {
  const others = booking.applicants.filter((applicant) => applicant.personId !== personId);
  const changed = {
    ...booking,
    version: booking.version + 1,
    changedAt: at,
    act: staffAct("release-person", staff, at, reason),
    released: [...(booking.released ?? []), { ticketNumber, fullName, lastFour, at, by: staff.by, reason }],
  };
  if (others.length === 0) return { ...changed, state: "cancelled" };
  return { ...changed, applicants: others, ...(remindAt === undefined ? {} : { remindAt }) };
};
