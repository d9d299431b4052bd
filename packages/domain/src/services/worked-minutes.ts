import { officeMinutes } from "@sip/calendar/office-minutes";
import type { Instant } from "../clock.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { Chart } from "./chart.ts";
import { pausesIn, type StepTaken } from "./pauses.ts";

/**
 * Minutes of office time in which an application could have been worked on between two instants: what lies in a pause of
 * its history does not count.
 */
export const workedMinutes = (
  chart: Chart,
  history: readonly StepTaken[],
  { time }: Pick<OfficeAt, "time">,
  since: Instant,
  until: Instant,
): number => {
  const { between } = officeMinutes(time);
  const paused = pausesIn(chart, history).reduce((sum, pause) => {
    const from = pause.since > since ? pause.since : since;
    const to = pause.until !== undefined && pause.until < until ? pause.until : until;
    return sum + between(from, to);
  }, 0);
  return between(since, until) - paused;
};
