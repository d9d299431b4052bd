import { ApplicationStepTaken } from "./application-step-taken.v1.ts";
import { BookingCancelled } from "./booking-cancelled.v1.ts";
import { BookingCheckedIn } from "./booking-checked-in.v1.ts";
import { BookingMade } from "./booking-made.v1.ts";
import { BookingPersonReleased } from "./booking-person-released.v1.ts";
import { BookingRescheduled } from "./booking-rescheduled.v1.ts";
import { DeadlineAtRisk } from "./deadline-at-risk.v1.ts";
import { DeadlineBreached } from "./deadline-breached.v1.ts";
import { DeadlineRaised } from "./deadline-raised.v1.ts";
import { DeadlineStillMissed } from "./deadline-still-missed.v1.ts";
import { MessageUnasked } from "./message-unasked.v1.ts";
import { PapersReminderDue } from "./papers-reminder-due.v1.ts";
import { PhoneProven } from "./phone-proven.v1.ts";
import { PickUpReminderDue } from "./pick-up-reminder-due.v1.ts";
import { PromiseMade } from "./promise-made.v1.ts";
import { PromiseMovedAgain } from "./promise-moved-again.v1.ts";
import { ProofUndone } from "./proof-undone.v1.ts";
import { VerificationRequested } from "./verification-requested.v1.ts";
import { VisitReminderDue } from "./visit-reminder-due.v1.ts";

/**
 * Every fact: which item of the table tells it, what it looks like, and a sentence about what it means. Consumers are not
 * named here: `functions/catalog.ts` says which function listens to which fact, and the docs join the two.
 */
export const facts = {
  "verification-requested": { schema: VerificationRequested, from: "verification", means: "a phone is to be proven" },
  "phone-proven": { schema: PhoneProven, from: "inbound-proof", means: "a phone was proven by a message from it" },
  "proof-undone": { schema: ProofUndone, from: "phone-day", means: "its owner ended all sessions by a message" },
  "message-unasked": { schema: MessageUnasked, from: "phone-day", means: "a phone sent what nobody asked for" },
  "booking-made": { schema: BookingMade, from: "booking", means: "people have seats" },
  "booking-rescheduled": { schema: BookingRescheduled, from: "booking", means: "the visit was moved" },
  "booking-cancelled": { schema: BookingCancelled, from: "booking", means: "the seats were given back" },
  "booking-person-released": {
    schema: BookingPersonReleased,
    from: "booking",
    means: "an officer freed one person whom somebody else booked",
  },
  "booking-checked-in": { schema: BookingCheckedIn, from: "booking", means: "the people arrived" },
  "visit-reminder-due": { schema: VisitReminderDue, from: "booking", means: "the visit is tomorrow" },
  "application-step-taken": { schema: ApplicationStepTaken, from: "application", means: "the application moved" },
  "promise-made": { schema: PromiseMade, from: "application", means: "the applicant is promised a day" },
  "promise-moved-again": {
    schema: PromiseMovedAgain,
    from: "application",
    means: "the promise was moved for the second time or more",
  },
  "deadline-at-risk": { schema: DeadlineAtRisk, from: "application", means: "about to be late" },
  "deadline-breached": { schema: DeadlineBreached, from: "application", means: "late" },
  "deadline-still-missed": {
    schema: DeadlineStillMissed,
    from: "application",
    means: "told as late before, and still not done",
  },
  "deadline-raised": {
    schema: DeadlineRaised,
    from: "application",
    means: "at risk or late, and nobody took it over: the next level is told",
  },
  "pick-up-reminder-due": { schema: PickUpReminderDue, from: "application", means: "ready and still here" },
  "papers-reminder-due": {
    schema: PapersReminderDue,
    from: "application",
    means: "the term for missing papers ends soon",
  },
} as const;

export type FactType = keyof typeof facts;
export type Fact = ReturnType<(typeof facts)[FactType]["schema"]["parse"]>;

/** What a change of an item tells, before its envelope says in which version, and in the name of which request. */
export type BareFact = Bare<Fact>;
type Bare<One> = One extends Fact ? Omit<One, "version" | "requestId"> : never;

/** Those that say by whose act they came about: of bookings and applications. */
export type BareFactOfAct = Extract<BareFact, { readonly act: unknown }>;
