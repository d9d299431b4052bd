import type { Fact } from "@sip/events/catalog";

/** What a message is made from: a fact without its act. Types that are named together have the same data. */
export interface FactOf<Type extends Fact["type"]> {
  readonly type: Type;
  readonly officeId: string;
  readonly happenedAt: string;
  readonly data: Extract<Fact, { readonly type: Type }>["data"];
}

export type VerificationFact = FactOf<"verification-requested">;

/** About a phone that wrote to us, and gets an answer. */
export type AnswerFact = FactOf<"phone-proven"> | FactOf<"proof-undone"> | FactOf<"message-unasked">;

export type BookingFact =
  | FactOf<"booking-made" | "booking-rescheduled" | "booking-cancelled" | "visit-reminder-due">
  | FactOf<"booking-person-released">;

export type ApplicationFact =
  | FactOf<"application-step-taken">
  | FactOf<"promise-made">
  | FactOf<"deadline-breached">
  | FactOf<"deadline-still-missed">
  | FactOf<"pick-up-reminder-due">
  | FactOf<"papers-reminder-due">;
