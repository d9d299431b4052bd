import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { personKey } from "../keys.ts";
import { keptAfterVisit } from "../retention.ts";

export const PersonItem = z.object({
  personId: z.string(),
  phoneId: z.string(),
  idempotencyKey: z.string(),
  fingerprint: z.string(),
  receipt: z.object({
    bookingCode: z.string(),
    officeId: z.string(),
    serviceId: z.string(),
    date: z.string(),
    session: z.string(),
    tickets: z.array(z.object({ ticketNumber: z.string(), applicantName: z.string() })),
  }),
  /** Missing once the booking is cancelled. */
  activeUntil: z.optional(z.string()),
});

export const personRow = {
  holds: "the latest booking of a person, so that nobody has two seats",
  key: personKey,
  parts: ["personId"],
  schema: PersonItem,
  kept: keptAfterVisit,
  lists: [],
  refersTo: { "receipt.bookingCode": "booking", phoneId: "phone", "receipt.officeId": "office" },
  personal: {
    personId: "keyed id",
    phoneId: "keyed id",
    fingerprint: "keyed id",
    "receipt.tickets[].applicantName": "plain",
  },
  asked: { get: "has this person an active booking?", put: "is this person free?" },
} as const satisfies RowOf<typeof PersonItem, "personId">;
