import { longestNote, longestUserName } from "@sip/domain/applications/longest-written";
import { heldReasons } from "@sip/domain/deadlines/held-case";
import { userName } from "@sip/domain/people/user-name";
import * as z from "zod/mini";
import { HandlingView } from "../applications/shapes.ts";
import { IsoDate, Timestamp } from "../primitives.ts";

export const DeadlineState = z.enum(["open", "at-risk", "breached"]);

export const MovedView = z.object({
  times: z.int(),
  firstPromisedOn: IsoDate,
  /** Office minutes for which the clock stood still. */
  pausedMinutes: z.int(),
  /** User names of those who paused it, or moved the promise. */
  by: z.array(z.string()),
});

/** What is said of a case that a supervisor watches, whether a day is due or not. */
const WatchedCase = z.object({
  applicationNumber: z.string(),
  service: z.string(),
  applicantName: z.string(),
  step: z.string(),
  stepAt: Timestamp,
  /** Null while the promise is its first one. */
  moved: z.nullable(MovedView),
  ...HandlingView.shape,
});

export const DeadlineView = z.object({
  ...WatchedCase.shape,
  startedAt: Timestamp,
  dueAt: Timestamp,
  /** The last step on the main line, and since when. */
  station: z.string(),
  stationAt: Timestamp,
  /** Steps without which the promise is not kept: what lifts a hold, or all that is left of the way. */
  missing: z.array(z.string()),
  state: DeadlineState,
  /** User name of the supervisor who has it; the same as `owner`. */
  acknowledgedBy: z.optional(z.string()),
  acknowledgedAt: z.optional(Timestamp),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

/** A deadline with what the office's own last eight weeks say of it. */
export const ForeseenDeadlineView = z.object({
  ...DeadlineView.shape,
  /** In eight of ten cases it is finished between these. Null where too few cases are known. */
  forecast: z.nullable(z.object({ from: Timestamp, to: Timestamp })),
  /** Of those at risk: it is likely late, or only the working day before. */
  atRiskBecause: z.optional(z.enum(["day-before", "forecast"])),
});
export type ForeseenDeadlineView = z.infer<typeof ForeseenDeadlineView>;

/** How many of the forecasts for cases that were finished in the last four weeks held their end. */
export const CalibrationView = z.object({ cases: z.int(), forecasts: z.int(), inside: z.int() });
export type CalibrationView = z.infer<typeof CalibrationView>;

/** What became of the promises whose last day was in one week. */
export const WeekDueView = z.object({
  monday: IsoDate,
  kept: z.int(),
  /** So many of the kept ones were kept on another day than the first. */
  keptAfterMove: z.int(),
  all: z.int(),
  /** Application numbers of what was not done when it was due: first what is still open, then what ended later. */
  late: z.array(z.string()),
});
export type WeekDueView = z.infer<typeof WeekDueView>;

export const HeldView = z.object({
  ...WatchedCase.shape,
  /** Null while the clock has not started. */
  startedAt: z.nullable(Timestamp),
  openedAt: Timestamp,
  /** Since when it has had no due day. */
  since: Timestamp,
  why: z.enum(heldReasons),
  /** Who set the hold, and what they wrote; null where nothing holds it. */
  by: z.nullable(z.string()),
  note: z.nullable(z.string()),
  /** The steps that would set its clock going. */
  missing: z.array(z.string()),
});
export type HeldView = z.infer<typeof HeldView>;

export const DeadlineList = z.object({
  /** First what will be late first. */
  deadlines: z.array(ForeseenDeadlineView),
  /** Open cases that have no due day, the oldest first; none where a state is asked for. */
  held: z.array(HeldView),
  /** The office's next closing: what is due next, is due then. */
  nextClosingAt: z.nullable(Timestamp),
  calibration: z.nullable(CalibrationView),
  /**
   * The last eight weeks in which something was due, this one first; none where a state is asked for. Null if they cannot
   * be read now.
   */
  weeks: z.nullable(z.array(WeekDueView)),
});
export type DeadlineList = z.infer<typeof DeadlineList>;

export const HandOnRequest = z.strictObject({
  /** User name of the supervisor who is to have it. */
  to: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestUserName), z.regex(userName)),
});

export const CommentRequest = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestNote)),
});
