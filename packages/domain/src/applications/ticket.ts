import type { ApplicationType, BookType } from "../offices/office.ts";
import type { Contact } from "../people/contact.ts";

/** One person's place in a booking, with what an application takes over from it. */
export interface Ticket {
  readonly officeId: string;
  readonly bookingCode: string;
  readonly ticketNumber: string;
  readonly state: "booked" | "checked-in" | "cancelled";
  readonly applicantName: string;
  readonly nikLast4: string;
  readonly applicationType: ApplicationType;
  readonly bookType: BookType;
  readonly validityYears: 5 | 10;
  readonly contact: Contact;
  /** Set once its application was opened. */
  readonly opened?: { readonly applicationNumber: string; readonly trackingCode: string };
}
