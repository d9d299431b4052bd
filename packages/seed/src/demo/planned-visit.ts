import type { IsoDate } from "@sip/calendar/date";
import type { Instant } from "@sip/domain/clock";
import type { Pool } from "@sip/domain/offices/office";
import type { Contact } from "@sip/domain/people/contact";
import type { WrittenApplicant } from "@sip/domain/queue/check-applicants";
import type { StoryStep } from "./story.ts";

/** What staff do with one application; the first act opens it. `by` is a user name. */
export type PlannedAct =
  | {
      readonly kind: "step";
      readonly at: Instant;
      readonly by: string;
      readonly step: StoryStep;
      readonly note?: string;
    }
  | { readonly kind: "acknowledge"; readonly at: Instant; readonly by: string };

export interface PlannedPerson {
  readonly applicant: WrittenApplicant;
  /** In their order; empty for somebody who only booked, or waits to be called. */
  readonly acts: readonly PlannedAct[];
  /** What comes due after this was not told yet: the first sweep has it. */
  readonly toldUntil: Instant;
}

export interface PlannedVisit {
  /** Also the booking's idempotency key. */
  readonly visitId: string;
  readonly serviceId: string;
  readonly contact: Contact;
  readonly bookedAt: Instant;
  /** The seat that was booked; see `moved` for the one it became. */
  readonly date: IsoDate;
  readonly session: string;
  readonly pool: Pool;
  readonly people: readonly PlannedPerson[];
  readonly moved?: { readonly at: Instant; readonly date: IsoDate; readonly session: string };
  readonly cancelledAt?: Instant;
  readonly checkedInAt?: Instant;
}
