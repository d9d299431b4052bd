import { flagKinds } from "@sip/domain/applications/flags";
import { longestNote } from "@sip/domain/applications/longest-written";
import * as z from "zod/mini";
import { MovedView } from "../deadlines/shapes.ts";
import { Timestamp } from "../primitives.ts";

export const FlaggedStep = z.object({
  step: z.string(),
  at: Timestamp,
  /** User name of who took it. */
  by: z.string(),
});

/** What was wrong with the promise; null where that was not it. */
const TroubleView = z.object({
  /** By the calendar, when it was given up, or put on hold before that. */
  atRisk: z.nullable(z.object({ since: Timestamp, dueAt: Timestamp })),
  /** Twice or more. */
  moved: z.nullable(MovedView),
  /** For so many days in all, a week or more. */
  withoutDueDay: z.nullable(z.object({ since: Timestamp, days: z.int() })),
});

export const FlagView = z.object({
  kind: z.enum(flagKinds),
  /** The steps that it is about, those that put it on hold among them, oldest first; the last of them gave it. */
  steps: z.array(FlaggedStep),
  /** Of what is too fast: how far the two steps are apart, without the time on hold. */
  apartSeconds: z.optional(z.int()),
  /**
   * Of what started late: so many working days after the opening. The first step opened it, the last one started its clock.
   * Missing where the days are of a year without decree.
   */
  startedAfterDays: z.optional(z.int()),
  /** Of what was given up in trouble. */
  trouble: z.optional(TroubleView),
  /** The supervisor who has looked at it, and what they found. */
  reviewed: z.optional(z.object({ by: z.string(), at: Timestamp, note: z.string() })),
});
export type FlagView = z.infer<typeof FlagView>;

export const ReviewView = z.object({
  applicationNumber: z.string(),
  applicantName: z.string(),
  service: z.string(),
  /** The last step. */
  ...FlaggedStep.shape,
  dueAt: z.nullable(Timestamp),
  /** Oldest first. */
  flags: z.array(FlagView),
});
export type ReviewView = z.infer<typeof ReviewView>;

/** The last flagged first. */
export const ReviewPage = z.object({
  reviews: z.array(ReviewView),
  /** Pass it as `after` to get the next page. */
  next: z.nullable(z.string()),
});
export type ReviewPage = z.infer<typeof ReviewPage>;

export const ReviewRequest = z.strictObject({
  /** How many flags were read. One that came since stays open. */
  flags: z.int().check(z.positive()),
  note: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestNote)),
});
