import type { Clock } from "../clock.ts";
import { type ShownClock, shownClock } from "../deadlines/shown-clock.ts";
import type { Offices } from "../offices/ports.ts";
import { loadOffice } from "../offices/ruled-office.ts";
import { accept, type Result, refuse } from "../result.ts";
import { agendaOf } from "./agenda.ts";
import { type Application, lastStepOf, revise, type StepRecord, stepsOf } from "./application.ts";
import { decideAgain } from "./decide-again.ts";
import type { Applications } from "./ports.ts";
import { allowedSteps, type Step } from "./steps.ts";

export interface TakeStep {
  readonly applicationNumber: string;
  readonly step: Step;
  /** Kept with the step; the applicant sees it only when papers are missing. */
  readonly note?: string;
  readonly by: { readonly username: string; readonly officeId: string };
}

export interface TakenStep extends ShownClock {
  readonly step: Step;
  /** What can be done next. */
  readonly allowedSteps: readonly Step[];
}

export type TakeStepRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "step-not-allowed"; readonly allowedSteps: readonly Step[] };

/**
 * Takes an application one step further if the chart allows it. Two people at one application take their steps one
 * after the other: who comes second decides on what the first has left. Another office's application is not found.
 */
export const takeStep =
  ({
    applications,
    offices,
    clock,
  }: {
    applications: Pick<Applications, "find" | "save">;
    offices: Offices;
    clock: Clock;
  }) =>
  ({ applicationNumber, step, note, by }: TakeStep): Promise<Result<TakenStep, TakeStepRefusal>> =>
    decideAgain(async () => {
      const application = await applications.find(applicationNumber);
      if (application?.officeId !== by.officeId) return refuse({ kind: "not-found" });
      const allowed = allowedSteps(stepsOf(application));
      if (!allowed.includes(step)) return refuse({ kind: "step-not-allowed", allowedSteps: allowed });

      const office = await loadOffice(offices, application.officeId);
      const record = { step, at: instantAfter(application, clock()), by: by.username, ...(note && { note }) };
      const moved = revise(application, { steps: [...application.steps, record] }, office);
      if (!(await applications.save(moved, agendaOf(moved, office)))) return undefined;
      return accept({ step, ...shownClock(moved, office), allowedSteps: allowedSteps(stepsOf(moved)) });
    });

/** The clocks of two Lambdas differ by milliseconds; the history must not run backwards because of it. */
const instantAfter = (application: Application, now: string): StepRecord["at"] => {
  const { at } = lastStepOf(application);
  return now < at ? at : now;
};
