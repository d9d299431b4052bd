import type { Bilingual } from "../bilingual.ts";
import type { StaffRole } from "../staff-roles.ts";

/** What keeps an application from moving on: papers that are missing, or a suspension. */
export type Hold = "documents" | "suspended";

/**
 * What a step does to the clock of the promise. The clock starts at the latest of the steps that start it, in whichever order they
 * come; a repetition does not move the start.
 */
export type ClockEffect = "starts" | "pauses" | "resumes" | "stops";

/** One step of a service: when it may be taken, what it changes, and what people read about it. */
export interface StepRow<Step extends string = string> {
  /** Steps that must have been taken before. The one step without any opens the application. */
  readonly after?: readonly Step[];
  /** Steps after which this one is closed for good. */
  readonly until?: readonly Step[];
  /** The holds under which it is allowed, `none` where it is left out; every other step waits while there is a hold. */
  readonly under?: readonly (Hold | "none")[];
  /** It may be taken more than once. */
  readonly repeats?: true;
  readonly sets?: Hold;
  readonly lifts?: Hold;
  /** Nothing comes after it: the person has been served, or the application was given up. */
  readonly ends?: "served" | "given-up";
  /** Who takes it. The counter admits its roles to every step, so that it is they (`counterRoles`); another row is refused. */
  readonly by: readonly StaffRole[];
  readonly clock?: ClockEffect;
  /** What was made lies at the office from now on, until the application ends (`pick-up.ts`). */
  readonly opensPickUp?: true;
  /** After it the person is no longer at the counter. */
  readonly leavesCounter?: true;
  /** The message that it gives reason for, by its key in the service's `messages.ts`. A step that starts or resumes the clock tells the promise, and names no other. */
  readonly tells?: string;
  /** Its name on a list. */
  readonly words: Bilingual;
  /** Its name once it has been taken, where that is another one. */
  readonly taken?: Bilingual;
  /** One sentence for the applicant: where the application stands after it. */
  readonly forApplicant: Bilingual;
  /** What the applicant does as long as it has not been taken: they wait for somebody else. */
  readonly untilThen?: Bilingual;
  /** Their own part in it, as in "at the office: ...". */
  readonly asksOfApplicant?: Bilingual;
  /** What there is left to do for them once the application has ended with it. */
  readonly afterwards?: Bilingual;
}
