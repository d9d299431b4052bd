import type { IsoDate } from "@sip/calendar/date";
import { allowedAt } from "../services/chart.ts";
import { type Application, lastStepOf, type StepRecord } from "./application.ts";
import type { ApplicationAt } from "./application-at.ts";
import { type ShownMiss, shownMiss } from "./new-promise.ts";
import { type PapersTerm, papersTermOf } from "./papers-term.ts";
import { type ShownClock, shownClock } from "./shown-clock.ts";
import { type ShownHandling, shownHandling } from "./shown-handling.ts";

type Shown = Pick<
  Application,
  | "applicationNumber"
  | "trackingCode"
  | "serviceId"
  | "applicantName"
  | "lastFour"
  | "about"
  | "bookingCode"
  | "ticketNumber"
>;

/** An application as the staff of its office see it. Instants have the office's offset. */
export interface ApplicationView extends Shown, ShownClock, ShownMiss, ShownHandling {
  readonly step: string;
  readonly stepAt: string;
  readonly openedAt: string;
  readonly steps: readonly StepRecord[];
  readonly allowedSteps: readonly string[];
  readonly pickUpBy: IsoDate | null;
  /** The last day to bring missing papers, and whether it has passed: then an officer has to decide. */
  readonly papersTerm: Pick<PapersTerm, "lastDay" | "isOver"> | null;
}

export const viewApplication = (current: ApplicationAt): ApplicationView => {
  const { record, chart, standing, pickUp, office } = current;
  const { timestampOf } = office.time;
  const term = papersTermOf(current);
  const { step, at } = lastStepOf(record);
  return {
    applicationNumber: record.applicationNumber,
    trackingCode: record.trackingCode,
    serviceId: record.serviceId,
    applicantName: record.applicantName,
    lastFour: record.lastFour,
    about: record.about,
    bookingCode: record.bookingCode,
    ticketNumber: record.ticketNumber,
    step,
    stepAt: timestampOf(at),
    openedAt: timestampOf(record.steps[0].at),
    steps: record.steps.map((taken) => ({ ...taken, at: timestampOf(taken.at) })),
    allowedSteps: allowedAt(chart, standing),
    ...shownClock(current),
    ...shownMiss(current),
    ...shownHandling(current),
    pickUpBy: pickUp?.pickUpBy ?? null,
    papersTerm: term === undefined ? null : { lastDay: term.lastDay, isOver: term.isOver },
  };
};
