import type { Bilingual } from "../bilingual.ts";
import type { StaffRole } from "../staff-roles.ts";

/** What holds an application: missing papers, or a suspension. */
export type Hold = "documents" | "suspended";

/** What a step does to the clock of the promise. Which steps start it is a rule of the office (`clockStartsAfter`). */
export type ClockEffect = "pauses" | "resumes" | "stops";

/** One step of a service: when it may be taken, what it changes, and what people read about it. */
export interface StepRow<Step extends string = string> {
  /** Steps that must be taken before. The one step without any opens the application. */
  readonly after?: readonly Step[];
  /** After these steps this one is no longer possible. */
  readonly until?: readonly Step[];
  /** The holds under which it is allowed; only `none` if missing: such a step waits while there is a hold. */
  readonly under?: readonly (Hold | "none")[];
  /** It may be taken more than once. */
  readonly repeats?: true;
  readonly sets?: Hold;
  readonly lifts?: Hold;
  /** It ends the application: the person is served, or the application is given up. */
  readonly ends?: "served" | "given-up";
  /**
   * Who takes it. The counter admits its roles to every step, so these must be the same (`counterRoles`); any other row
   * is refused.
   */
  readonly by: readonly StaffRole[];
  readonly clock?: ClockEffect;
  /**
   * The thing is issued with it: on the day of the step, or on the day that comes with it. From that day the days to
   * collect count (`applications/issue-day.ts`).
   */
  readonly issues?: true;
  /** With it the fee is paid, which is lost if the application is given up. */
  readonly takesFee?: true;
  /** From now on the finished thing waits at the office, until the application ends (`pick-up.ts`). */
  readonly opensPickUp?: true;
  /** After it the person is no longer at the counter. */
  readonly leavesCounter?: true;
  /**
   * The message that it sends, by its key in the service's `messages.ts`. That of a step that resumes the clock is said
   * only where no promise is told with it.
   */
  readonly tells?: string;
  /** Its name on a list. */
  readonly words: Bilingual;
  /** Its name after it was taken, if that is different. */
  readonly taken?: Bilingual;
  /** One sentence for the applicant: where the application stands after it. */
  readonly forApplicant: Bilingual;
  /** What the applicant does until it is taken: they wait for somebody else. */
  readonly untilThen?: Bilingual;
  /** The applicant's own part in it, as in "at the office: ...". */
  readonly asksOfApplicant?: Bilingual;
  /** What the applicant does while its suspension stands; of missing papers their term says it. */
  readonly whileHeld?: Bilingual;
  /** What the applicant still has to do after it has ended the application. */
  readonly afterwards?: Bilingual;
}
