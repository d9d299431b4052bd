import type { ApplicationAt } from "../applications/application-at.ts";
import type { Deadline } from "./deadline.ts";
import { forecastOf } from "./forecast.ts";
import type { Pace } from "./pace.ts";

/** Why a promise is at risk: it is the working day before it is due, or later; or the forecast says so. */
export type ReasonOfRisk = "day-before" | "forecast";

export interface ForeseenDeadline extends Deadline {
  /** When it is likely to be finished, with the office's offset. Null where too few cases are known. */
  readonly forecast: { readonly from: string; readonly to: string } | null;
  /** Only of those at risk. The rule of the day before goes first: it always holds, with or without a forecast. */
  readonly atRiskBecause?: ReasonOfRisk;
}

/** A deadline with what the office's pace says of it: what is likely late is at risk as well. */
export const foreseen = (deadline: Deadline, current: ApplicationAt, pace: Pace | undefined): ForeseenDeadline => {
  const forecast = pace && forecastOf(pace, current);
  const { timestampOf } = current.office.time;
  const band = forecast?.band;
  const isForeseen = deadline.state === "open" && forecast?.isLikelyLate === true;
  return {
    ...deadline,
    ...(isForeseen && { state: "at-risk" }),
    ...(isForeseen && { atRiskBecause: "forecast" }),
    ...(deadline.state === "at-risk" && { atRiskBecause: "day-before" }),
    forecast: band === undefined ? null : { from: timestampOf(band.from), to: timestampOf(band.to) },
  };
};
