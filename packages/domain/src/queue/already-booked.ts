import type { Instant } from "../clock.ts";
import { type IdentityKind, lastFourNames } from "../people/identity.ts";
import type { PersonRecord } from "./ports.ts";
import { isVisitDay } from "./visit-deadlines.ts";

/** Whose booking blocks somebody from another one: that decides what can be done about it. */
export type BlockingBooking =
  | "own"
  /** The visit is today: once it has begun, nothing can be changed any more. */
  | "own-today"
  /** The day is not said: a stranger who knows a number must not learn where somebody will be. */
  | "of-another-phone";

export interface AlreadyBooked {
  readonly kind: "already-booked";
  /** The people with an active booking, by the last four characters of their paper's number. */
  readonly people: readonly { readonly lastFour: string; readonly booking: BlockingBooking }[];
  readonly identity: IdentityKind;
  /** Only the last four, under the name of the paper. */
  readonly nikLast4?: readonly string[];
  readonly documentLast4?: readonly string[];
  /** Only when the caller's own phone made it. */
  readonly bookingCode?: string;
}

export const alreadyBooked = (
  wanted: readonly { readonly personId: string; readonly lastFour: string }[],
  identity: IdentityKind,
  active: readonly PersonRecord[],
  phoneId: string,
  now: Instant,
): AlreadyBooked => {
  const own = active.find((person) => person.phoneId === phoneId);
  const people = wanted.flatMap(({ personId, lastFour }) => {
    const blocked = active.find((person) => person.personId === personId);
    return blocked === undefined ? [] : [{ lastFour, booking: blockingBooking(blocked, phoneId, now) }];
  });
  return {
    kind: "already-booked",
    people,
    identity,
    [lastFourNames[identity]]: people.map(({ lastFour }) => lastFour),
    ...(own === undefined ? {} : { bookingCode: own.receipt.bookingCode }),
  };
};

const blockingBooking = (person: PersonRecord, phoneId: string, now: Instant): BlockingBooking => {
  if (person.phoneId !== phoneId) return "of-another-phone";
  return person.activeUntil !== undefined && isVisitDay(person.activeUntil, now) ? "own-today" : "own";
};
