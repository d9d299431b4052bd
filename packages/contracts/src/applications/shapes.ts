import { handlingKinds } from "@sip/domain/applications/handling";
import { longestNote } from "@sip/domain/applications/longest-written";
import * as z from "zod/mini";
import { AboutView, LastFour } from "../about.ts";
import { Bilingual, IsoDate, TimeOfDay, Timestamp } from "../primitives.ts";

export const ClockState = z.enum(["running", "paused", "stopped"]);

export const OpenApplicationRequest = z.strictObject({ bookingCode: z.string(), ticketNumber: z.string() });
export const ApplicationOpened = z.object({
  applicationNumber: z.string(),
  trackingCode: z.string(),
  step: z.string(),
});

export const TakeStepRequest = z.strictObject({
  step: z.string(),
  /** Shown to the applicant when papers are missing (which ones); never shown for other steps. A blank one is none. */
  note: z.optional(z.string().check(z.trim(), z.maxLength(longestNote))),
  /**
   * The day on which the thing was issued, only with the step that issues it; that of the step if missing. The days to
   * collect count from it.
   */
  issuedOn: z.optional(IsoDate),
});
export type TakeStepRequest = z.infer<typeof TakeStepRequest>;

export const StepTaken = z.object({
  step: z.string(),
  promisedOn: z.nullable(IsoDate),
  dueAt: z.nullable(Timestamp),
  clock: ClockState,
  allowedSteps: z.array(z.string()),
});
export type StepTaken = z.infer<typeof StepTaken>;

/** What the holder of a tracking code sees; names are masked, reasons of a suspension or rejection never shown. */
export const TrackView = z.object({
  applicationNumber: z.string(),
  service: z.string(),
  officeId: z.string(),
  officeName: Bilingual,
  applicantName: z.string(),
  /** What people come for, as a noun inside a sentence. */
  thing: Bilingual,
  step: z.string(),
  /** One sentence: where it stands. */
  now: Bilingual,
  /** What was done, oldest first; a setback took it no further. */
  steps: z.array(z.object({ step: z.string(), at: Timestamp, words: Bilingual, isSetback: z.boolean() })),
  /** What is still to come on the way without detours; nothing once it is over. */
  coming: z.array(z.object({ step: z.string(), words: Bilingual })),
  isOver: z.boolean(),
  promisedOn: z.nullable(IsoDate),
  /** The promised days that are over while it is not done. */
  missedOn: z.array(IsoDate),
  /** Set when we are late and can name another day. */
  newPromisedOn: z.nullable(IsoDate),
  /** Set while no day can be promised: the year whose holidays are not decreed. */
  waitsForYear: z.nullable(z.int()),
  /** Set where the promised day took the place of another one; why, inside a sentence. */
  moved: z.nullable(z.object({ from: IsoDate, why: Bilingual })),
  clock: ClockState,
  /** Since when and why the clock is paused; `papers` only for missing papers. */
  pause: z.nullable(
    z.object({ since: IsoDate, reason: z.enum(["documents", "suspended"]), papers: z.nullable(z.string()) }),
  ),
  /** One sentence: what the applicant must do now. */
  nextAction: Bilingual,
  pickUpBy: z.nullable(IsoDate),
  /** Who may collect it and with what, while there is something to collect. */
  collectors: z.nullable(z.array(z.object({ who: Bilingual, bring: Bilingual }))),
  complaintsUrl: z.string(),
});
export type TrackView = z.infer<typeof TrackView>;

/** Who answers for a case, and what supervisors did with it. For staff only. */
export const HandlingView = z.object({
  owner: z.nullable(
    z.object({
      by: z.string(),
      since: Timestamp,
      /** Who handed it on, until the new owner has taken it. */
      handedOnBy: z.optional(z.string()),
    }),
  ),
  /** Oldest first; `to` of what was handed on, `text` of a comment. */
  handling: z.array(
    z.object({
      kind: z.enum(handlingKinds),
      at: Timestamp,
      by: z.string(),
      to: z.optional(z.string()),
      text: z.optional(z.string()),
    }),
  ),
});
export type HandlingView = z.infer<typeof HandlingView>;

export const ApplicationView = z.looseObject({
  applicationNumber: z.string(),
  service: z.string(),
  trackingCode: z.string(),
  applicantName: z.string(),
  ...LastFour.shape,
  ...AboutView.shape,
  /** The kind and what else was asked, in words. */
  inWords: Bilingual,
  bookingCode: z.string(),
  ticketNumber: z.string(),
  step: z.string(),
  stepAt: Timestamp,
  openedAt: Timestamp,
  steps: z.array(
    z.object({
      step: z.string(),
      at: Timestamp,
      by: z.string(),
      note: z.optional(z.string()),
      issuedOn: z.optional(IsoDate),
    }),
  ),
  allowedSteps: z.array(z.string()),
  promisedOn: z.nullable(IsoDate),
  dueAt: z.nullable(Timestamp),
  missedOn: TrackView.shape.missedOn,
  newPromisedOn: TrackView.shape.newPromisedOn,
  clock: ClockState,
  pickUpBy: z.nullable(IsoDate),
  /** While papers are missing: the last day to bring them, and whether it has passed, so that an officer has to decide. */
  papersTerm: z.nullable(z.object({ lastDay: IsoDate, isOver: z.boolean() })),
  ...HandlingView.shape,
});
export type ApplicationView = z.infer<typeof ApplicationView>;

export const ApplicationPage = z.object({
  applications: z.array(ApplicationView),
  /** Pass it as `after` to get the next page. */
  next: z.nullable(z.string()),
});
export type ApplicationPage = z.infer<typeof ApplicationPage>;

const ExplainedStep = z.object({
  step: z.string(),
  words: Bilingual,
  at: Timestamp,
  /** User name, for supervisors. */
  by: z.optional(z.string()),
  /** For staff. */
  note: z.optional(z.string()),
});

/** One day of the office, and whether it counts for the promise. */
const DayOfPromise = z.object({
  date: IsoDate,
  /** Why the office works on it or not; `not-decreed` where the holidays of the year are not known. */
  day: z.discriminatedUnion("kind", [
    z.object({ kind: z.enum(["working-day", "weekend"]) }),
    z.object({ kind: z.enum(["national-holiday", "joint-leave"]), name: z.string() }),
    z.object({ kind: z.enum(["office-open", "office-closed"]), reason: Bilingual }),
    z.object({ kind: z.literal("not-decreed"), year: z.int() }),
  ]),
  decree: z.optional(
    z.object({
      numbers: z.array(z.string()),
      signedOn: IsoDate,
      amendedBy: z.optional(z.object({ numbers: z.array(z.string()), signedOn: IsoDate, reason: z.string() })),
    }),
  ),
  opens: z.optional(TimeOfDay),
  closes: z.optional(TimeOfDay),
  officeMinutes: z.int(),
  /** So many of them the clock stood still. */
  pausedMinutes: z.int(),
  /** 1 for the first day that counts; null for one that does not. */
  countsAs: z.nullable(z.int()),
});

/** Who has only this can count the days again: those on which the clock stood still for at most half of the minutes. */
export const PromiseExplanation = z.object({
  askedAt: Timestamp,
  startsAfter: z.array(z.object({ ...ExplainedStep.shape, at: z.nullable(Timestamp) })),
  startedAt: z.nullable(Timestamp),
  slaWorkingDays: z.nullable(z.int()),
  pauses: z.array(z.object({ since: Timestamp, until: z.nullable(Timestamp), setBy: z.array(ExplainedStep) })),
  days: z.array(DayOfPromise),
  promisedOn: z.nullable(IsoDate),
  dueAt: z.nullable(Timestamp),
  openBecause: z.nullable(z.enum(["nothing-promised", "not-started", "paused", "not-decreed"])),
  /** `toldOn` is null until the miss was told, `promisedOn` while no new day can be named. */
  afterMiss: z.nullable(
    z.object({
      toldOn: z.nullable(IsoDate),
      days: z.array(DayOfPromise),
      promisedOn: z.nullable(IsoDate),
      isMissed: z.boolean(),
    }),
  ),
  stop: z.nullable(ExplainedStep),
  metPromise: z.nullable(z.boolean()),
  /** The same in words, line by line. */
  lines: z.array(Bilingual),
});
export type PromiseExplanation = z.infer<typeof PromiseExplanation>;
