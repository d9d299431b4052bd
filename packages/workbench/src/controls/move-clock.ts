import type { Play } from "assembly-player/play";
import * as z from "zod/mini";
import { durationMs } from "./iso-duration.ts";

const clockRequest = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({
    advance: z.string().check(z.refine((text) => durationMs(text) !== undefined, "not an ISO duration")),
  }),
]);

export type MoveClockOutcome =
  | { readonly kind: "moved"; readonly now: string }
  | { readonly kind: "invalid"; readonly details: string }
  | { readonly kind: "back-in-time"; readonly now: string };

/** Moves the local clock to an instant or by a duration; everything due in between has run when it returns. */
export const moveClock = async (play: Play, body: unknown): Promise<MoveClockOutcome> => {
  const parsed = clockRequest.safeParse(body);
  if (!parsed.success) return { kind: "invalid", details: 'either {"now": instant} or {"advance": "P1D"}' };
  const target =
    "now" in parsed.data ? Date.parse(parsed.data.now) : play.clock.nowMs() + (durationMs(parsed.data.advance) ?? 0);
  const outcome = await play.advanceTo(new Date(target));
  const now = outcome.now.toISOString();
  return outcome.kind === "advanced" ? { kind: "moved", now } : { kind: "back-in-time", now };
};
