import * as operations from "@sip/contracts/queue/operations";
import { http } from "@sip/functions/http-trigger";
import type { FunctionRow } from "@sip/functions/row";
import { atTheCounter, request, sweep } from "@sip/functions/sizes";

/**
 * A booking code contains the number of its office. Before the stream has brought a booking, its first seat carries it.
 */
const findsBookings = ["office-number:get", "office:get", "booking:get", "seat:get", "keys-secret:read"] as const;

/** The phone takes its turn; seats that its people leave become free. */
const leavesSeats = [
  ...findsBookings,
  "phone:get",
  "phone:update",
  "seat:delete",
  "person:update",
  "booking:put",
] as const;

/** Seats are taken from a session, and returned when the booking fails; a full session offers others. */
const fillsSeats = ["dispenser:batch-get", "dispenser:update", "dispenser:get", "dispenser:put", "seat:put"] as const;

export const queueRows = [
  {
    name: "show-availability",
    trigger: http(operations.showAvailability),
    rights: ["office:get", "dispenser:batch-get"],
    ...request,
    errorImpact: "Applicants cannot see free seats and cannot choose a day.",
  },
  {
    name: "book-slot",
    trigger: http(operations.bookSlot),
    rights: [
      "office:get",
      "phone:batch-get",
      "phone:update",
      "person:batch-get",
      "person:put",
      ...fillsSeats,
      "keys-secret:read",
      "bookings:count",
    ],
    memoryMegabytes: 1024,
    timeoutSeconds: 10,
    // The API lets 1,000 requests a second through (infra/constructs/request-limits.ts). The slowest, with a cold
    // start, take 0.6 s.
    reserved: 450,
    warmAtRelease: 250,
    shiftsSlowly: true,
    errorImpact: "Applicants lose the race for a seat through no fault of theirs.",
  },
  {
    name: "list-bookings",
    trigger: http(operations.listBookings),
    rights: ["office:get", "bookings-by-phone:query", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants cannot see what they have booked.",
  },
  {
    name: "show-booking",
    trigger: http(operations.showBooking),
    rights: findsBookings,
    ...request,
    errorImpact: "Applicants cannot see their ticket.",
  },
  {
    name: "cancel-booking",
    trigger: http(operations.cancelBooking),
    rights: [...leavesSeats, "dispenser:update"],
    ...request,
    errorImpact: "Seats that nobody will use stay taken.",
  },
  {
    name: "reschedule-booking",
    trigger: http(operations.rescheduleBooking),
    rights: [...leavesSeats, ...fillsSeats],
    ...request,
    errorImpact: "Applicants who cannot come lose their fee instead of moving their visit.",
  },
  {
    name: "check-in",
    trigger: http(operations.checkIn),
    rights: [...findsBookings, "booking:put"],
    ...request,
    ...atTheCounter,
    errorImpact: "People stand at the counter and cannot be checked in.",
  },
  {
    name: "release-person",
    trigger: http(operations.releasePerson),
    rights: [...leavesSeats, "dispenser:update", "person:get"],
    ...request,
    errorImpact: "A person whose NIK somebody else booked cannot get a seat of their own.",
  },
  {
    name: "list-arrivals",
    trigger: http(operations.listArrivals),
    rights: ["office:get", "arrivals-by-day:query"],
    ...request,
    errorImpact: "Officers do not see who is coming today.",
  },
  {
    name: "reopen-returned-seats",
    trigger: { kind: "schedule", cron: "cron(0 6-21 * * ? *)" },
    rights: ["offices:get", "office:batch-get", "dispenser:batch-get", "dispenser:put", "seat:batch-get"],
    ...sweep,
    errorImpact: "Seats given back are not offered to anybody else.",
  },
  {
    name: "remind-visits",
    trigger: { kind: "schedule", cron: "cron(0 8-17 * * ? *)" },
    rights: ["office:get", "due-by-instant:query", "booking:put"],
    ...sweep,
    errorImpact: "People forget their visit and lose their seat.",
  },
] as const satisfies readonly FunctionRow[];
