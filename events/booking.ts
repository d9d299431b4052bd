import { pools } from "@sip/domain/offices/pool";
import { About } from "@sip/domain/services/about";
import * as z from "zod/mini";
import { Contact } from "./contact.ts";

/** A booking as the facts about it tell it. */
export const BookingData = z.object({
  bookingCode: z.string(),
  serviceId: z.string(),
  date: z.string(),
  session: z.string(),
  pool: z.enum(pools),
  /** Grows with every change, so that two changes of one booking are two facts. */
  version: z.int(),
  applicants: z.array(
    z.object({
      ticketNumber: z.string(),
      fullName: z.string(),
      about: About,
    }),
  ),
  contact: Contact,
});
export type BookingData = z.infer<typeof BookingData>;
