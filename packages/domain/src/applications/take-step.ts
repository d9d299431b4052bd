import { type ActingStaff, staffAct } from "../act.ts";
import { accept, type Result, refuse } from "../result.ts";
import { allowedAt, allowedSteps, isStep, stepsOf } from "../services/chart.ts";
import { chartOf } from "../services/charts.ts";
import { type ActParts, actOnApplication } from "./act-on-application.ts";
import { type Application, lastStepOf, type StepRecord, stepNamesOf } from "./application.ts";
import { type ApplicationAt, applicationAt, withStep } from "./application-at.ts";
import { type IssueDayRefusal, readIssueDay } from "./issue-day.ts";
import { type ShownClock, shownClock } from "./shown-clock.ts";

export interface TakeStep extends ActingStaff {
  readonly applicationNumber: string;
  readonly step: string;
  /** Kept with the step; the applicant sees it only when papers are missing. */
  readonly note?: string;
  /** The day on which the thing was issued, with the step that issues it: YYYY-MM-DD. That of the step if missing. */
  readonly issuedOn?: string;
}

export interface TakenStep extends ShownClock {
  readonly step: string;
  /** What can be done next. */
  readonly allowedSteps: readonly string[];
}

export type TakeStepRefusal =
  | { readonly kind: "not-found" }
  /** The service has no such step. */
  | { readonly kind: "no-such-step"; readonly steps: readonly string[] }
  | { readonly kind: "step-not-allowed"; readonly allowedSteps: readonly string[] }
  | IssueDayRefusal;

/** Takes a step of an application, if the chart allows it. */
export const takeStep =
  (parts: ActParts) =>
  async ({
    applicationNumber,
    step,
    note,
    issuedOn,
    ...staff
  }: TakeStep): Promise<Result<TakenStep, TakeStepRefusal>> => {
    let tried: StepRecord | undefined;
    const asked = { applicationNumber, officeId: staff.officeId };
    const acted = await actOnApplication(parts)<TakeStepRefusal>(asked, (application, office) => {
      const chart = chartOf(application.serviceId);
      if (!isStep(chart, step)) return refuse({ kind: "no-such-step", steps: stepsOf(chart) });
      // When the answer to a save is lost, the SDK sends it again, and its own success refuses it.
      if (tried !== undefined && hasStep(application, tried)) return accept(applicationAt(application, office));
      const allowed = allowedSteps(chart, stepNamesOf(application));
      if (!allowed.includes(step)) return refuse({ kind: "step-not-allowed", allowedSteps: allowed });

      const issued =
        issuedOn === undefined ? accept(undefined) : readIssueDay(issuedOn, step, { ...application, chart, office });
      if (!issued.ok) return issued;

      tried = {
        step,
        at: instantAfter(application, office.now),
        by: staff.by,
        ...(note && { note }),
        ...(issued.value && { issuedOn: issued.value }),
      };
      return accept(withStep(application, tried, staffAct("take-step", staff, tried.at), office));
    });
    return acted.ok ? accept(takenStep(step, acted.value)) : acted;
  };

const takenStep = (step: string, current: ApplicationAt): TakenStep => ({
  step,
  ...shownClock(current),
  allowedSteps: allowedAt(current.chart, current.standing),
});

const hasStep = ({ steps }: Application, { step, at, by }: StepRecord): boolean =>
  steps.some((record) => record.step === step && record.at === at && record.by === by);

/** The clocks of two Lambdas differ by milliseconds; the history must still be in order. */
const instantAfter = (application: Application, now: string): StepRecord["at"] => {
  const { at } = lastStepOf(application);
  return now < at ? at : now;
};
