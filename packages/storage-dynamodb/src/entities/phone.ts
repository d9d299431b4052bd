import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { phoneKey } from "../keys.ts";

export const PhoneItem = z.object({
  phoneId: z.string(),
  /** Missing when only refusals were counted. */
  version: z._default(z.int(), 0),
  bookings: z._default(z.array(z.object({ bookingCode: z.string(), people: z.int(), activeUntil: z.string() })), []),
  givenBack: z._default(z.array(z.object({ bookingCode: z.string(), at: z.string() })), []),
  claim: z.optional(z.object({ claimId: z.string(), fingerprint: z.string(), until: z.string() })),
  refusals: z.optional(z.int()),
  refusalsUntil: z.optional(z.string()),
});

/** Longer than the week for which given-back bookings count, and longer than any booking is made ahead. */
export const phoneKeptDays = 60;

export const phoneRow = {
  holds: "what a phone holds in queues, and whose turn it is",
  key: phoneKey,
  parts: ["phoneId"],
  schema: PhoneItem,
  kept: { days: phoneKeptDays, after: "the last visit, or what the phone did last" },
  lists: [],
  refersTo: { "bookings[].bookingCode": "booking", "givenBack[].bookingCode": "booking" },
  personal: { phoneId: "keyed id", "claim.fingerprint": "keyed id" },
  asked: { get: "what does this phone hold?", update: "is it this phone's turn?" },
} as const satisfies RowOf<typeof PhoneItem, "phoneId">;
