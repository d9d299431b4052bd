import { epochMsOf, secondsAfter } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import type { OfficeTime } from "./office-time.ts";

const msPerMinute = 60_000;

/**
 * The instant at which so many office minutes have passed: from opening to closing, breaks included. What is over at
 * closing is over at that closing, not at the next opening. Throws MissingCalendarYear when it runs into a year without
 * calendar.
 */
export const afterOfficeMinutes = (
  { hours, dateOf }: Pick<OfficeTime, "hours" | "dateOf">,
  since: Instant,
  minutes: number,
): Instant => {
  let from = hours.isOpenAt(since) ? since : hours.nextOpeningAt(since);
  let leftMs = minutes * msPerMinute;
  for (;;) {
    const closesAt = hours.closingAt(dateOf(from));
    const openMs = epochMsOf(closesAt) - epochMsOf(from);
    if (leftMs <= openMs) return secondsAfter(from, leftMs / 1_000);
    leftMs -= openMs;
    from = hours.nextOpeningAt(closesAt);
  }
};
