import type { LocalMoment } from "@sip/calendar/local-moment";

/** When a page was loaded, or how late it is now. */
export interface PageMoment {
  readonly office: LocalMoment;
  /** The device's clock, less the time that has run since the page was loaded: it changes only when somebody sets the clock. */
  readonly deviceStartMs: number;
}

/** Every office is closed then, and the day begins with the newest release. */
const renewedFrom = "03:00";
const noticedMs = 60_000;

/**
 * A screen that nobody touches loads its page anew each night, and after its clock was set: a small computer without a
 * battery begins with yesterday's time, and what the page had reckoned from that is wrong.
 */
export const isDueForRenewal = (loaded: PageMoment, now: PageMoment): boolean =>
  (now.office.date > loaded.office.date && now.office.time >= renewedFrom) ||
  Math.abs(now.deviceStartMs - loaded.deviceStartMs) > noticedMs;
