import * as z from "zod/mini";
import { Channel, IsoDate, Language, TimeOfDay, Timestamp } from "./primitives.ts";

export const SessionState = z.enum(["open", "full", "not-released", "closed"]);

export const SessionView = z.object({
  date: IsoDate,
  session: TimeOfDay,
  pool: z.enum(["online", "priority"]),
  capacity: z.int(),
  remaining: z.int(),
  state: SessionState,
});
export type SessionView = z.infer<typeof SessionView>;

export const Availability = z.object({ sessions: z.array(SessionView), nextReleaseAt: Timestamp });
export type Availability = z.infer<typeof Availability>;

export const ApplicantInput = z.strictObject({
  nik: z.string(),
  fullName: z.string(),
  dateOfBirth: IsoDate,
  applicationType: z.string(),
  bookType: z.string(),
  validityYears: z.union([z.literal(5), z.literal(10)]),
});
export type ApplicantInput = z.infer<typeof ApplicantInput>;

export const BookSlotRequest = z.strictObject({
  date: IsoDate,
  session: TimeOfDay,
  /** `priority` only when an applicant's age allows it; `online` when absent. */
  pool: z.optional(z.enum(["online", "priority"])),
  applicants: z.array(ApplicantInput).check(z.minLength(1), z.maxLength(5)),
  contact: z.strictObject({
    channels: z.array(Channel).check(z.minLength(1), z.maxLength(2)),
    language: Language,
  }),
});
export type BookSlotRequest = z.infer<typeof BookSlotRequest>;

export const TicketView = z.object({ ticketNumber: z.string(), applicantName: z.string() });

export const BookingMade = z.object({
  bookingCode: z.string(),
  officeId: z.string(),
  date: IsoDate,
  session: TimeOfDay,
  arriveAt: Timestamp,
  tickets: z.array(TicketView),
});
export type BookingMade = z.infer<typeof BookingMade>;

export const BookingState = z.enum(["booked", "checked-in", "cancelled"]);

export const BookingView = z.object({
  ...BookingMade.shape,
  pool: z.enum(["online", "priority"]),
  state: BookingState,
  bookedAt: Timestamp,
  reschedulesLeft: z.int(),
  /** Until when the visit can be moved; cancelling is possible until the session begins. */
  rescheduleUntil: Timestamp,
  applicants: z.array(
    z.object({
      ticketNumber: z.string(),
      applicantName: z.string(),
      nikLast4: z.string(),
      applicationType: z.string(),
      bookType: z.string(),
      validityYears: z.union([z.literal(5), z.literal(10)]),
      fee: z.int(),
      /** Set once the officer has opened the application. */
      trackingCode: z.optional(z.string()),
    }),
  ),
});
export type BookingView = z.infer<typeof BookingView>;

export const BookingList = z.object({ bookings: z.array(BookingView) });

export const RescheduleRequest = z.strictObject({ date: IsoDate, session: TimeOfDay });

/** Offered with `session-full` and its like: the nearest sessions with enough places, at most three. */
export const Alternative = z.object({ date: IsoDate, session: TimeOfDay, remaining: z.int() });

export const CheckInRequest = z.strictObject({ bookingCode: z.string() });
export const CheckInAnswer = z.object({ bookingCode: z.string(), tickets: z.array(TicketView) });

/** An officer has seen the identity card (KTP) of a person whom somebody else booked. `reason` is for staff alone. */
export const ReleasePersonRequest = z.strictObject({ nik: z.string(), dateOfBirth: IsoDate, reason: z.string() });
export const PersonReleased = z.object({ released: z.literal(true), nikLast4: z.string() });

/** The officer's list of one day. */
export const ArrivalsView = z.object({
  date: IsoDate,
  bookings: z.array(
    z.object({
      bookingCode: z.string(),
      session: TimeOfDay,
      pool: z.enum(["online", "priority"]),
      state: BookingState,
      checkedInAt: z.optional(Timestamp),
      applicants: z.array(
        z.object({
          ticketNumber: z.string(),
          applicantName: z.string(),
          nikLast4: z.string(),
          applicationType: z.string(),
          applicationNumber: z.optional(z.string()),
        }),
      ),
    }),
  ),
});
export type ArrivalsView = z.infer<typeof ArrivalsView>;
