import type { Clock } from "../clock.ts";
import { type ShownClock, shownClock } from "../deadlines/shown-clock.ts";
import type { Offices } from "../offices/ports.ts";
import { loadOffice, type RuledOffice } from "../offices/ruled-office.ts";
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
  ({ applicationNumber, step, note, by }: TakeStep): Promise<Result<TakenStep, TakeStepRefusal>> => {
    let tried: StepRecord | undefined;
    return decideAgain(async () => {
      const application = await applications.find(applicationNumber);
      if (application?.officeId !== by.officeId) return refuse({ kind: "not-found" });
      const office = await loadOffice(offices, application.officeId);
      // A save whose answer got lost is sent again below us, and refused because of its own success.
      if (tried !== undefined && hasStep(application, tried)) return accept(takenStep(step, application, office));
      const allowed = allowedSteps(stepsOf(application));
      if (!allowed.includes(step)) return refuse({ kind: "step-not-allowed", allowedSteps: allowed });

      tried = { step, at: instantAfter(application, clock()), by: by.username, ...(note && { note }) };
      const moved = revise(application, { steps: [...application.steps, tried] }, office);
      if (!(await applications.save(moved, agendaOf(moved, office)))) return undefined;
      return accept(takenStep(step, moved, office));
    });
  };

const takenStep = (step: Step, application: Application, office: RuledOffice): TakenStep => ({
  step,
  ...shownClock(application, office),
  allowedSteps: allowedSteps(stepsOf(application)),
});

const hasStep = ({ steps }: Application, { step, at, by }: StepRecord): boolean =>
  steps.some((record) => record.step === step && record.at === at && record.by === by);

/** The clocks of two Lambdas differ by milliseconds; the history must not run backwards because of it. */
const instantAfter = (application: Application, now: string): StepRecord["at"] => {
  const { at } = lastStepOf(application);
  return now < at ? at : now;
};
