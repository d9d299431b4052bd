import { Booking } from "@sip/domain/queue/booking";
import type { RowOf } from "../entity-row.ts";
import { bookingKey, visitPartitions } from "../keys.ts";
import { keptAfterVisit } from "../retention.ts";

export const bookingRow = {
  holds: "seats taken together, for one to five people",
  key: bookingKey,
  parts: ["bookingCode"],
  schema: Booking,
  kept: keptAfterVisit,
  lists: [
    { index: "bookingsByPhone", partitions: 1 },
    { index: "arrivalsByDay", partitions: 1 },
    { index: "dueByInstant", partitions: visitPartitions },
  ],
  refersTo: {
    officeId: "office",
    phoneId: "phone",
    "applicants[].personId": "person",
    "applicants[].applicationNumber": "application",
    "applicants[].trackingCode": "tracking",
  },
  personal: {
    "applicants[].personId": "keyed id",
    "applicants[].lastFour": "last four",
    "applicants[].fullName": "plain",
    "contact.phone": "plain",
    phoneId: "keyed id",
    phoneKey: "keyed id",
    "released[].fullName": "plain",
    "released[].lastFour": "last four",
    "released[].by": "plain",
    "released[].reason": "plain",
    "act.by": "plain",
    "act.reason": "plain",
  },
  asked: {
    get: "what does this booking say?",
    put: "is this booking still as it was seen?",
    update: "is this ticket checked in, and without an application?",
  },
} as const satisfies RowOf<typeof Booking, "bookingCode">;
