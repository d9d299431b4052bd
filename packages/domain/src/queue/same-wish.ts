import type { BookedApplicant } from "./booking.ts";
import type { InvalidField } from "./check-applicants.ts";
import type { MadeBooking } from "./made-booking.ts";
import type { SessionRef } from "./place.ts";
import type { PersonRecord } from "./ports.ts";

/** What somebody asks for under an Idempotency-Key. */
export type Wish = Pick<PersonRecord, "phoneId" | "idempotencyKey" | "wish">;

type Wanted = Pick<BookedApplicant, "personId" | "about">;

/** Where, for whom and for what places are wanted; the order of the people makes no other wish of it. */
export const wishedFor = (
  { officeId, serviceId, date, session, pool }: SessionRef,
  people: readonly Wanted[],
): PersonRecord["wish"] => {
  const wanted = people.map((one) => [one.personId, ...Object.values(one.about)].join(" "));
  return [officeId, serviceId, date, session, pool, ...wanted.toSorted()].join(" ");
};

export type EarlierWish =
  | { readonly kind: "same"; readonly made: MadeBooking }
  | { readonly kind: "another" }
  | { readonly kind: "none" };

/**
 * What became of the key before. It is kept with the people who booked, so that nobody of them is told of a place that
 * others have; entirely other people do not meet it, and get what they ask for. With a booking that is given back its key is
 * free again: the tickets of a place that is gone are no answer.
 */
export const earlierWish = (known: readonly PersonRecord[], { phoneId, idempotencyKey, wish }: Wish): EarlierWish => {
  const ofThisKey = known.filter(
    (person) =>
      person.idempotencyKey === idempotencyKey && person.phoneId === phoneId && person.activeUntil !== undefined,
  );
  const same = ofThisKey.find((person) => person.wish === wish);
  if (same !== undefined) return { kind: "same", made: same.made };
  return { kind: ofThisKey.length > 0 ? "another" : "none" };
};

export const keyOfAnotherWish = {
  pointer: "Idempotency-Key",
  reason: "key-of-another-wish",
} as const satisfies InvalidField;
