import { flagKinds } from "@sip/domain/applications/flags";
import { longestNote } from "@sip/domain/applications/longest-written";
import * as z from "zod/mini";
import { Timestamp } from "../primitives.ts";

export const FlaggedStep = z.object({
  step: z.string(),
  at: Timestamp,
  /** User name of who took it. */
  by: z.string(),
});

export const FlagView = z.object({
  kind: z.enum(flagKinds),
  /** The steps that it is about, oldest first; the last of them gave it. */
  steps: z.array(FlaggedStep),
  /** Of what is too fast: how far the two steps are apart, without the time on hold. */
  apartSeconds: z.optional(z.int()),
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
