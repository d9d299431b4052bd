import type { BookedApplicant } from "./booking.ts";
import type { BookingReceipt } from "./booking-receipt.ts";
import type { InvalidField } from "./check-applicants.ts";
import type { PersonRecord } from "./ports.ts";
import type { SessionRef } from "./session.ts";

/** A request for a booking: whose it is, its Idempotency-Key, and what it asks for. */
export type KeyedRequest = Pick<PersonRecord, "phoneId" | "idempotencyKey" | "fingerprint">;

type Wanted = Pick<BookedApplicant, "personId" | "about">;

/** Where, when, for whom and what for. The same people in another order are the same request. */
export const requestFingerprint = (
  { officeId, serviceId, date, session, pool }: SessionRef,
  people: readonly Wanted[],
): PersonRecord["fingerprint"] => {
  const wanted = people.map((one) => [one.personId, ...Object.values(one.about)].join(" "));
  return [officeId, serviceId, date, session, pool, ...wanted.toSorted()].join(" ");
};

export type EarlierUse =
  | { readonly kind: "same"; readonly receipt: BookingReceipt }
  | { readonly kind: "another" }
  | { readonly kind: "none" };

/**
 * Whether the key was used before. The key is kept with the people who booked, so nobody is told about the booking of others;
 * a request for entirely other people does not meet the key, and is served. A cancelled booking frees its key: tickets that
 * are gone are no answer.
 */
export const earlierUse = (
  known: readonly PersonRecord[],
  { phoneId, idempotencyKey, fingerprint }: KeyedRequest,
): EarlierUse => {
  const ofThisKey = known.filter(
    (person) =>
      person.idempotencyKey === idempotencyKey && person.phoneId === phoneId && person.activeUntil !== undefined,
  );
  const same = ofThisKey.find((person) => person.fingerprint === fingerprint);
  if (same !== undefined) return { kind: "same", receipt: same.receipt };
  return { kind: ofThisKey.length > 0 ? "another" : "none" };
};

export const keyOfAnotherRequest = {
  pointer: "Idempotency-Key",
  reason: "key-of-another-request",
} as const satisfies InvalidField;
