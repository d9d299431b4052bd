import type { InvalidField } from "./check-applicants.ts";
import type { MadeBooking } from "./made-booking.ts";
import type { SessionRef } from "./place.ts";
import type { PersonRecord } from "./ports.ts";

/** What somebody asks for under an Idempotency-Key. */
export type Wish = Pick<PersonRecord, "phoneId" | "idempotencyKey" | "wish">;

/** Where and for whom places are wanted; the order of the people makes no other wish of it. */
export const wishedFor = (
  { officeId, date, session, pool }: SessionRef,
  personIds: readonly string[],
): PersonRecord["wish"] => [officeId, date, session, pool, ...personIds.toSorted()].join(" ");

export type EarlierWish =
  | { readonly kind: "same"; readonly made: MadeBooking }
  | { readonly kind: "another" }
  | { readonly kind: "none" };

/**
 * What became of the key before. It is kept with the people who booked, so that nobody of them is told of a place that
 * others have; entirely other people do not meet it, and get what they ask for.
 */
export const earlierWish = (known: readonly PersonRecord[], { phoneId, idempotencyKey, wish }: Wish): EarlierWish => {
  const ofThisKey = known.filter((person) => person.idempotencyKey === idempotencyKey && person.phoneId === phoneId);
  const same = ofThisKey.find((person) => person.wish === wish);
  if (same !== undefined) return { kind: "same", made: same.made };
  return { kind: ofThisKey.length > 0 ? "another" : "none" };
};

export const keyOfAnotherWish = {
  pointer: "Idempotency-Key",
  reason: "key-of-another-wish",
} as const satisfies InvalidField;
