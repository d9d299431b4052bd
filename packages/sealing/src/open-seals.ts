import type { PersonIds, PhoneIds } from "@sip/domain/people/ports";
import type { BookingCodes } from "@sip/domain/queue/booking-codes";
import { bookingCodes } from "./booking-codes.ts";
import { deriveKey } from "./derive-key.ts";
import { keyedIds } from "./keyed-ids.ts";
import { parseKeysSecret } from "./keys-secret.ts";

/**
 * What is made with the lasting secret. Tokens and verification codes are opened apart: their keys can be changed, and the
 * library of tokens would double what the booking function adds.
 */
export interface Seals {
  readonly personIds: PersonIds;
  readonly phoneIds: PhoneIds;
  readonly bookingCodes: BookingCodes;
}

/** Another lasting secret makes all persons, phones and booking codes strangers: it is changed only with a migration. */
export const openSeals = (keysSecret: string): Seals => {
  const { lasting } = parseKeysSecret(keysSecret);
  return {
    personIds: keyedIds(deriveKey(lasting, "person")),
    phoneIds: keyedIds(deriveKey(lasting, "phone")),
    bookingCodes: bookingCodes(deriveKey(lasting, "booking-code")),
  };
};
