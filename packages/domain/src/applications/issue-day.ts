import { type IsoDate, isIsoDate } from "@sip/calendar/date";
import type { OfficeAt } from "../offices/office-at.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Chart, issuingStepOf, rowOf } from "../services/chart.ts";
import type { Application, StepRecord } from "./application.ts";

type History = Pick<Application, "steps">;

/** The day on which the thing was issued: the one that came with the step that issues it, or the day of that step. */
export const issueDayOf = (chart: Chart, { steps }: History, { time }: OfficeAt): IsoDate | undefined => {
  const issued: StepRecord | undefined = steps.find(({ step }) => rowOf(chart, step).issues);
  return issued && (issued.issuedOn ?? time.dateOf(issued.at));
};

export type IssueDayRefusal =
  /** Not a day, or outside of the days on which the thing can have been issued. */
  | { readonly kind: "strange-issue-day"; readonly from: IsoDate; readonly until: IsoDate }
  /** The step issues nothing; `issuing` are those that do. */
  | { readonly kind: "issues-nothing"; readonly issuing: readonly string[] };

/**
 * Nothing is issued before its application was opened, nor in the future. The days of the steps between are no bound:
 * the national system prints a book, and SIP may learn of that and of the approval before it on the next day.
 */
export const readIssueDay = (
  written: string,
  step: string,
  { chart, steps, office }: History & { readonly chart: Chart; readonly office: OfficeAt },
): Result<IsoDate, IssueDayRefusal> => {
  const issuing = issuingStepOf(chart);
  if (step !== issuing) return refuse({ kind: "issues-nothing", issuing: issuing === undefined ? [] : [issuing] });
  const { time, now } = office;
  const [from, until] = [time.dateOf(steps[0].at), time.dateOf(now)];
  return isIsoDate(written) && written >= from && written <= until
    ? accept(written)
    : refuse({ kind: "strange-issue-day", from, until });
};
