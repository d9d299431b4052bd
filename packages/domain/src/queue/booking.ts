import * as z from "zod/mini";
import { Act } from "../act.ts";
import { Pool } from "../offices/office.ts";
import { About } from "../services/about.ts";

/** One person of a booking. The number of their paper is not stored, only a keyed id and its last four digits. */
export const BookedApplicant = z.object({
  personId: z.string(),
  lastFour: z.string(),
  fullName: z.string(),
  about: About,
  seat: z.int(),
  ticketNumber: z.string(),
  /** Both are set when an officer opens the application for the ticket. */
  applicationNumber: z.optional(z.string()),
  trackingCode: z.optional(z.string()),
});
export type BookedApplicant = z.infer<typeof BookedApplicant>;

/** People's seats in a session. Instants are UTC. */
export const Booking = z.object({
  bookingCode: z.string(),
  officeId: z.string(),
  serviceId: z.string(),
  date: z.string(),
  session: z.string(),
  pool: Pool,
  state: z.enum(["booked", "checked-in", "cancelled"]),
  /** Grows by one with each change; a change names the version that it read. */
  version: z.int(),
  bookedAt: z.string(),
  changedAt: z.string(),
  /** What made this version. For staff only. */
  act: Act,
  applicants: z.array(BookedApplicant),
  contact: z.object({
    phone: z.string(),
    channels: z.array(z.enum(["whatsapp", "sms"])),
    language: z.enum(["id", "en"]),
  }),
  phoneId: z.string(),
  reschedules: z.int(),
  /** When the owner is to be reminded of the visit; removed when that is done or no longer useful. */
  remindAt: z.optional(z.string()),
  remindedAt: z.optional(z.string()),
  checkedInAt: z.optional(z.string()),
  /**
   * People whom an officer freed after seeing their identity card (KTP): who, when, by whom and why. For staff only.
   */
  released: z.optional(
    z.array(
      z.object({
        ticketNumber: z.string(),
        fullName: z.string(),
        lastFour: z.string(),
        at: z.string(),
        by: z.string(),
        reason: z.string(),
      }),
    ),
  ),
});
export type Booking = z.infer<typeof Booking>;

export interface Ticket {
  readonly ticketNumber: string;
  readonly applicantName: string;
}

export const ticketsOf = ({ applicants }: Pick<Booking, "applicants">): Ticket[] =>
  applicants.map(({ ticketNumber, fullName }) => ({ ticketNumber, applicantName: fullName }));
