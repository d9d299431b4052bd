import type { ApplicationAt } from "../applications/application-at.ts";
import type { Deadline } from "./deadline.ts";
import { forecastOf } from "./forecast.ts";
import type { Pace } from "./pace.ts";

/**
 * Why a promise is at risk: its like are late too often; or only because it is the working day before. Of the first more
 * than half are late in the end, of the second one in ten (decision 0038).
 */
export type ReasonOfRisk = "day-before" | "forecast";

export interface ForeseenDeadline extends Deadline {
  /** When it is likely to be finished, with the office's offset. Null where too few cases are known. */
  readonly forecast: { readonly from: string; readonly to: string } | null;
  /** Only of those at risk. */
  readonly atRiskBecause?: ReasonOfRisk;
}

/**
 * A deadline with what the office's pace says of it: what is likely late is at risk as well. The rule of the day before
 * holds with a forecast, without one and against one.
 */
export const foreseen = (deadline: Deadline, current: ApplicationAt, pace: Pace | undefined): ForeseenDeadline => {
  const forecast = pace && forecastOf(pace, current);
  const { timestampOf } = current.office.time;
  const band = forecast?.band;
  const isLikelyLate = forecast?.isLikelyLate === true;
  const state = deadline.state === "open" && isLikelyLate ? "at-risk" : deadline.state;
  return {
    ...deadline,
    state,
    ...(state === "at-risk" && { atRiskBecause: isLikelyLate ? "forecast" : "day-before" }),
    forecast: band === undefined ? null : { from: timestampOf(band.from), to: timestampOf(band.to) },
  };
};
