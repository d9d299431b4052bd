import type { Instant } from "../clock.ts";
import type { Contact } from "../people/contact.ts";
import type { Device } from "../people/device.ts";
import type { About } from "../services/about.ts";

/** What is known of a booking when something is said about it. */
export interface BookingSaid {
  readonly bookingCode: string;
  readonly serviceId: string;
  readonly date: string;
  readonly session: string;
  readonly version: number;
  readonly applicants: readonly {
    readonly fullName: string;
    readonly about: About;
  }[];
  readonly contact: Contact;
}

/** What is known of an application when something is said about it. */
export interface ApplicationSaid {
  readonly applicationNumber: string;
  readonly serviceId: string;
  readonly trackingCode: string;
  readonly applicantName: string;
  readonly contact: Contact;
  readonly step: string;
  readonly stepAt: string;
  readonly version: number;
  readonly promisedOn: string | null;
  readonly pickUpBy: string | null;
}

interface Told<Type extends string, Data> {
  readonly type: Type;
  readonly officeId: string;
  readonly happenedAt: Instant;
  readonly data: Data;
}

export type VerificationOccasion = Told<
  "verification-requested",
  {
    readonly verificationId: string;
    readonly phone: string;
    readonly channel: "whatsapp" | "sms";
    readonly language: "id" | "en";
  }
>;

/** What is answered to a phone that wrote to us. */
export type AnswerOccasion =
  | Told<
      "phone-proven",
      {
        readonly verificationId: string;
        readonly phone: string;
        readonly language: "id" | "en";
        readonly device: Device;
        readonly requestedAt: Instant;
      }
    >
  | Told<
      "proof-undone",
      { readonly phone: string; readonly phoneId: string; readonly date: string; readonly round: number }
    >
  | Told<"message-unasked", { readonly phone: string; readonly phoneId: string; readonly date: string }>;

export type BookingOccasion =
  | Told<"booking-made" | "booking-rescheduled" | "booking-cancelled" | "visit-reminder-due", BookingSaid>
  | Told<
      "booking-person-released",
      BookingSaid & { readonly released: { readonly ticketNumber: string; readonly fullName: string } }
    >;

export type ApplicationOccasion =
  | Told<"application-step-taken", ApplicationSaid & { readonly note: string | null }>
  | Told<"deadline-breached", ApplicationSaid & { readonly newPromisedOn: string }>
  | Told<"pick-up-reminder-due", ApplicationSaid & { readonly day: number }>;

/** The facts that may be a reason to tell somebody something, as they come from the bus. */
export type Occasion = VerificationOccasion | AnswerOccasion | BookingOccasion | ApplicationOccasion;
