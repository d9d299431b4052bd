import type { IsoDate } from "@sip/calendar/date";
import type { OfficeAt } from "../offices/office-at.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Chart, issuingStepOf, rowOf } from "../services/chart.ts";
import type { Application, StepRecord } from "./application.ts";
import { type IssueDays, isIssueDay } from "./issue-days.ts";

type History = Pick<Application, "steps">;

/** The day on which the thing was issued: the one that came with the step that issues it, or the day of that step. */
export const issueDayOf = (chart: Chart, { steps }: History, { time }: OfficeAt): IsoDate | undefined => {
  const issued: StepRecord | undefined = steps.find(({ step }) => rowOf(chart, step).issues);
  return issued && (issued.issuedOn ?? time.dateOf(issued.at));
};

export type IssueDayRefusal =
  /** Not a day, or outside of the days on which the thing can have been issued. */
  | ({ readonly kind: "strange-issue-day" } & IssueDays)
  /** The step issues nothing; `issuing` are those that do. */
  | { readonly kind: "issues-nothing"; readonly issuing: readonly string[] };

/** The day that came with a step: only with the one that issues something, and only a day on which that can be. */
export const readIssueDay = (
  written: string,
  step: string,
  { chart, steps, office }: History & { readonly chart: Chart; readonly office: OfficeAt },
): Result<IsoDate, IssueDayRefusal> => {
  const issuing = issuingStepOf(chart);
  if (step !== issuing) return refuse({ kind: "issues-nothing", issuing: issuing === undefined ? [] : [issuing] });
  const { time, now } = office;
  const days = { from: time.dateOf(steps[0].at), until: time.dateOf(now) };
  return isIssueDay(written, days) ? accept(written) : refuse({ kind: "strange-issue-day", ...days });
};
