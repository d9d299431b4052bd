import type { PersonIds, PhoneIds, VerificationCodes } from "@sip/domain/people/ports";
import type { BookingCodes } from "@sip/domain/queue/booking-codes";
import { bookingCodes } from "./booking-codes.ts";
import { deriveKey } from "./derive-key.ts";
import { keyedIds } from "./keyed-ids.ts";
import { verificationCodes } from "./verification-codes.ts";

/** What is made with the one keys secret. Tokens are opened apart: their library would double what the booking function adds. */
export interface Seals {
  readonly personIds: PersonIds;
  readonly phoneIds: PhoneIds;
  readonly bookingCodes: BookingCodes;
  readonly verificationCodes: VerificationCodes;
}

/** A secret that is changed makes all persons, codes and tokens strangers: it is rotated only with a migration. */
export const openSeals = (keysSecret: string): Seals => ({
  personIds: keyedIds(deriveKey(keysSecret, "person")),
  phoneIds: keyedIds(deriveKey(keysSecret, "phone")),
  bookingCodes: bookingCodes(deriveKey(keysSecret, "booking-code")),
  verificationCodes: verificationCodes(deriveKey(keysSecret, "verification-code")),
});
