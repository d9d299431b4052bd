import { Pool } from "@sip/domain/offices/office";
import * as z from "zod/mini";
import { AboutView, LastFour } from "../about.ts";
import { Bilingual, IsoDate, TimeOfDay, Timestamp } from "../primitives.ts";
import { BookingMade } from "./shapes.ts";

export const BookingState = z.enum(["booked", "checked-in", "cancelled"]);

export const BookingView = z.object({
  ...BookingMade.shape,
  service: z.string(),
  serviceName: Bilingual,
  pool: Pool,
  state: BookingState,
  bookedAt: Timestamp,
  reschedulesLeft: z.int(),
  /** Until when the visit can be moved; cancelling is possible until the session begins. */
  rescheduleUntil: Timestamp,
  applicants: z.array(
    z.looseObject({
      ticketNumber: z.string(),
      applicantName: z.string(),
      ...LastFour.shape,
      ...AboutView.shape,
      /** The kind and what else was asked, in words. */
      inWords: Bilingual,
      papers: z.array(Bilingual),
      /** What a child brings; that of an adult where it is the same. */
      childPapers: z.array(Bilingual),
      /** Missing where SIP takes none; `null` for what the tariff of the day of the visit does not name any more. */
      fee: z.optional(z.nullable(z.int())),
      /** Set once the officer has opened the application. */
      trackingCode: z.optional(z.string()),
    }),
  ),
});
export type BookingView = z.infer<typeof BookingView>;

export const BookingList = z.object({ bookings: z.array(BookingView) });

/** The officer's list of one day. */
export const ArrivalsView = z.object({
  date: IsoDate,
  bookings: z.array(
    z.object({
      bookingCode: z.string(),
      service: z.string(),
      session: TimeOfDay,
      pool: Pool,
      state: BookingState,
      checkedInAt: z.optional(Timestamp),
      applicants: z.array(
        z.looseObject({
          ticketNumber: z.string(),
          applicantName: z.string(),
          ...LastFour.shape,
          ...AboutView.shape,
          applicationNumber: z.optional(z.string()),
        }),
      ),
    }),
  ),
});
export type ArrivalsView = z.infer<typeof ArrivalsView>;
