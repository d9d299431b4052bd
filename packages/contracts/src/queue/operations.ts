import type { BookSlotRefusal } from "@sip/domain/queue/book-slot";
import type { CancelBookingRefusal } from "@sip/domain/queue/cancel-booking";
import type { CheckInRefusal } from "@sip/domain/queue/check-in";
import type { ListArrivalsRefusal } from "@sip/domain/queue/list-arrivals";
import type { ReleasePersonRefusal } from "@sip/domain/queue/release-person";
import type { RescheduleBookingRefusal } from "@sip/domain/queue/reschedule-booking";
import type { ShowAvailabilityRefusal } from "@sip/domain/queue/show-availability";
import * as z from "zod/mini";
import type { Operation, ProblemsOf } from "../operation.ts";
import { busy, notFound } from "../problems.ts";
import * as problems from "./problems.ts";
import * as routes from "./routes.ts";
import * as shapes from "./shapes.ts";
import * as views from "./views.ts";

const aBooking = { status: 200, description: "The booking.", schema: views.BookingView } as const;

export const showAvailability = {
  route: routes.showAvailability,
  summary: "Sessions with their free places, at most 62 days.",
  query: z.object({ from: z.optional(z.string()), service: z.optional(z.string()), to: z.optional(z.string()) }),
  answer: {
    status: 200,
    description: "Sessions, the earliest first.",
    schema: shapes.Availability,
    // Everybody looks at the same moment; three seconds of sharing keep that off the table.
    cacheSeconds: 3,
  },
  problems: {
    "no-such-office": notFound,
    "no-such-service": problems.noSuchService,
    invalid: problems.invalidRange,
  } satisfies ProblemsOf<ShowAvailabilityRefusal>,
} as const satisfies Operation;

export const bookSlot = {
  route: routes.bookSlot,
  summary: "Book places in one session for one to five people, all or none.",
  headers: ["Idempotency-Key"],
  body: shapes.AnyBookSlotRequest,
  answer: {
    status: 201,
    description: "Booked; the same key gives the same answer to the same request, and 400 to another.",
    schema: shapes.BookingMade,
  },
  problems: {
    "no-such-office": notFound,
    invalid: problems.invalidFields,
    "session-closed": problems.sessionClosed,
    "not-released": problems.notReleased,
    "session-full": problems.sessionFull,
    "already-booked": problems.alreadyBooked,
    "phone-limit": problems.phoneLimit,
    "given-back-limit": problems.givenBackLimit,
    "too-many-refusals": problems.tooManyRefusals,
    busy,
  } satisfies ProblemsOf<BookSlotRefusal>,
} as const satisfies Operation;

export const listBookings = {
  route: routes.listBookings,
  summary: "The caller's bookings, the newest first.",
  answer: { status: 200, description: "Bookings.", schema: views.BookingList },
  problems: {},
} as const satisfies Operation;

export const showBooking = {
  route: routes.showBooking,
  summary: "One of the caller's bookings.",
  answer: aBooking,
  problems: { "not-found": notFound },
} as const satisfies Operation;

export const cancelBooking = {
  route: routes.cancelBooking,
  summary: "Give the places back.",
  answer: aBooking,
  problems: {
    "not-found": notFound,
    "too-late": problems.tooLateToCancel,
    busy,
  } satisfies ProblemsOf<CancelBookingRefusal>,
} as const satisfies Operation;

export const rescheduleBooking = {
  route: routes.rescheduleBooking,
  summary: "Move a booking; the old places are kept until the new ones are had.",
  body: shapes.RescheduleRequest,
  answer: aBooking,
  problems: {
    "not-found": notFound,
    invalid: problems.invalidFields,
    "booking-cancelled": problems.bookingCancelled,
    "too-late": problems.tooLateToMove,
    "reschedule-limit": problems.rescheduleLimit,
    "session-closed": problems.sessionClosed,
    "not-released": problems.notReleased,
    "session-full": problems.sessionFull,
    busy,
  } satisfies ProblemsOf<RescheduleBookingRefusal>,
} as const satisfies Operation;

export const checkIn = {
  route: routes.checkIn,
  summary: "The people of a booking have arrived.",
  body: shapes.CheckInRequest,
  answer: { status: 200, description: "Their tickets.", schema: shapes.CheckInAnswer },
  problems: {
    "not-found": notFound,
    "booking-cancelled": problems.bookingCancelled,
    "not-today": problems.notToday,
    "too-late": problems.tooLateToCheckIn,
    busy,
  } satisfies ProblemsOf<CheckInRefusal>,
} as const satisfies Operation;

export const releasePerson = {
  route: routes.releasePerson,
  summary: "Free one person whom somebody else booked; the officer has seen the identity card (KTP).",
  body: shapes.ReleasePersonRequest,
  answer: {
    status: 200,
    description: "The person may be booked again; the others of that booking keep their places.",
    schema: shapes.PersonReleased,
  },
  problems: {
    invalid: problems.invalidRelease,
    "not-booked": problems.notBooked,
    "too-late": problems.tooLateToRelease,
    busy,
  } satisfies ProblemsOf<ReleasePersonRefusal>,
} as const satisfies Operation;

export const listArrivals = {
  route: routes.listArrivals,
  summary: "Who comes on a day.",
  query: z.strictObject({ date: z.optional(z.string()) }),
  answer: { status: 200, description: "The day's list.", schema: views.ArrivalsView },
  problems: {
    "no-such-office": notFound,
    "not-a-date": problems.noSuchDate,
  } satisfies ProblemsOf<ListArrivalsRefusal>,
} as const satisfies Operation;
