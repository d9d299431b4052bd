import type { Instant } from "../clock.ts";
import { type Alerts, alertsUnder } from "../deadlines/alerts.ts";
import { slaClock } from "../deadlines/sla-clock.ts";
import type { ApplicationType, BookType } from "../offices/office.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import type { Contact } from "../people/contact.ts";
import type { Step } from "./steps.ts";

/** A step and who took it when; `by` is the user name of staff. */
export interface StepRecord {
  readonly step: Step;
  readonly at: Instant;
  readonly by: string;
  readonly note?: string;
}

/** One person's application for one passport. */
export interface Application {
  readonly applicationNumber: string;
  readonly trackingCode: string;
  readonly officeId: string;
  readonly bookingCode: string;
  readonly ticketNumber: string;
  readonly applicantName: string;
  readonly nikLast4: string;
  readonly applicationType: ApplicationType;
  readonly bookType: BookType;
  readonly validityYears: 5 | 10;
  readonly contact: Contact;
  /** Oldest first, never empty. Everything else that changes about an application is computed from it. */
  readonly steps: readonly [StepRecord, ...StepRecord[]];
  readonly alerts: Alerts;
  /** The last pick-up reminder that went out, in days since the passport became ready. */
  readonly reminded?: { readonly day: number; readonly at: Instant };
  /** 1 when opened, one more with every change. */
  readonly version: number;
}

export const stepsOf = ({ steps }: Pick<Application, "steps">): Step[] => steps.map(({ step }) => step);

export const lastStepOf = ({ steps }: Pick<Application, "steps">): StepRecord => steps.at(-1) ?? steps[0];

/** The next version of an application. A promise that changes with it loses the alerts of the old one. */
export const revise = (
  application: Application,
  changes: Partial<Pick<Application, "steps" | "alerts" | "reminded">>,
  office: RuledOffice,
): Application => {
  const revised = { ...application, ...changes, version: application.version + 1 };
  return { ...revised, alerts: alertsUnder(revised.alerts, slaClock(revised.steps, office)) };
};
