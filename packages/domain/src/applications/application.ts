import type { IsoDate } from "@sip/calendar/date";
import type { Act } from "../act.ts";
import type { Instant } from "../clock.ts";
import type { Contact } from "../people/contact.ts";
import type { About } from "../services/about.ts";
import type { Alerts } from "./alerts.ts";
import type { Flag } from "./flags.ts";
import type { Handled } from "./handling.ts";
import type { NamedDay } from "./named-days.ts";

/** A step, who took it, and when; `by` is the user name of staff. */
export interface StepRecord {
  readonly step: string;
  readonly at: Instant;
  readonly by: string;
  readonly note?: string;
  /** The day on which the thing was issued, if it was said with the step. */
  readonly issuedOn?: IsoDate;
}

/** What an office does for one person under one service. */
export interface Application {
  readonly applicationNumber: string;
  readonly trackingCode: string;
  readonly officeId: string;
  readonly serviceId: string;
  readonly bookingCode: string;
  readonly ticketNumber: string;
  readonly applicantName: string;
  /** The last four characters of the number that identifies the person. */
  readonly lastFour: string;
  readonly about: About;
  readonly contact: Contact;
  /** Oldest first, never empty. What follows from it is computed each time. */
  readonly steps: readonly [StepRecord, ...StepRecord[]];
  readonly alerts: Alerts;
  /** The days that were promised, oldest first. */
  readonly named: readonly NamedDay[];
  /** What supervisors have to look at, oldest first; missing if nothing. */
  readonly flags?: readonly Flag[];
  /** What supervisors did with it, oldest first. For staff only. */
  readonly handling: readonly Handled[];
  /** The last pick-up reminder that was sent, in days since the issue. */
  readonly reminded?: { readonly day: number; readonly at: Instant };
  /** The last reminder of missing papers: of which step of the history, from 1. */
  readonly papersReminded?: { readonly step: number; readonly at: Instant };
  /** What made this version. For staff only. */
  readonly act: Act;
  /** 1 when opened; each change adds one. */
  readonly version: number;
}

export const stepNamesOf = ({ steps }: Pick<Application, "steps">): string[] => steps.map(({ step }) => step);

export const lastStepOf = ({ steps }: Pick<Application, "steps">): StepRecord => steps.at(-1) ?? steps[0];
