import type { IsoDate } from "@sip/calendar/date";
import { type ShownClock, shownClock } from "../deadlines/shown-clock.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { type Application, lastStepOf, type StepRecord, stepsOf } from "./application.ts";
import { pickUpOf } from "./pick-up.ts";
import { allowedSteps, type Step } from "./steps.ts";

type Shown = Pick<
  Application,
  | "applicationNumber"
  | "trackingCode"
  | "applicantName"
  | "nikLast4"
  | "applicationType"
  | "bookType"
  | "validityYears"
  | "bookingCode"
  | "ticketNumber"
>;

/** An application as staff of its office see it. Instants have the office's offset. */
export interface ApplicationView extends Shown, ShownClock {
  readonly step: Step;
  readonly stepAt: string;
  readonly openedAt: string;
  readonly steps: readonly StepRecord[];
  readonly allowedSteps: readonly Step[];
  readonly pickUpBy: IsoDate | null;
}

export const viewApplication = (application: Application, office: RuledOffice): ApplicationView => {
  const { step, at } = lastStepOf(application);
  return {
    applicationNumber: application.applicationNumber,
    trackingCode: application.trackingCode,
    applicantName: application.applicantName,
    nikLast4: application.nikLast4,
    applicationType: application.applicationType,
    bookType: application.bookType,
    validityYears: application.validityYears,
    bookingCode: application.bookingCode,
    ticketNumber: application.ticketNumber,
    step,
    stepAt: office.timestampOf(at),
    openedAt: office.timestampOf(application.steps[0].at),
    steps: application.steps.map((record) => ({ ...record, at: office.timestampOf(record.at) })),
    allowedSteps: allowedSteps(stepsOf(application)),
    ...shownClock(application, office),
    pickUpBy: pickUpOf(application, office)?.pickUpBy ?? null,
  };
};
