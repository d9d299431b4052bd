import { yearOf } from "@sip/calendar/date";
import type { Clock } from "../clock.ts";
import { noAlerts } from "../deadlines/alerts.ts";
import type { Offices } from "../offices/ports.ts";
import { loadOffice } from "../offices/ruled-office.ts";
import { accept, type Result, refuse } from "../result.ts";
import { agendaOf } from "./agenda.ts";
import type { Application } from "./application.ts";
import { decideAgain } from "./decide-again.ts";
import type { ApplicationNumbers, Applications, NewTrackingCode, Tickets } from "./ports.ts";

export interface OpenApplication {
  readonly officeId: string;
  readonly bookingCode: string;
  readonly ticketNumber: string;
  /** User name of staff of that office. */
  readonly by: string;
}

export interface OpenedApplication {
  readonly applicationNumber: string;
  readonly trackingCode: string;
}

export type OpenApplicationRefusal = { readonly kind: "not-found" | "not-checked-in" };

/** Opens the application of a ticket whose owner has checked in. The same ticket again answers the same application. */
export const openApplication =
  ({
    applications,
    tickets,
    applicationNumbers,
    newTrackingCode,
    offices,
    clock,
  }: {
    applications: Pick<Applications, "open">;
    tickets: Tickets;
    applicationNumbers: ApplicationNumbers;
    newTrackingCode: NewTrackingCode;
    offices: Offices;
    clock: Clock;
  }) =>
  ({
    officeId,
    bookingCode,
    ticketNumber,
    by,
  }: OpenApplication): Promise<Result<OpenedApplication, OpenApplicationRefusal>> =>
    decideAgain(async () => {
      const ticket = await tickets.find(bookingCode, ticketNumber);
      if (ticket === undefined || ticket.officeId !== officeId) return refuse({ kind: "not-found" });
      const { state, opened, ...applicant } = ticket;
      if (opened !== undefined) return accept(opened);
      if (state !== "checked-in") return refuse({ kind: "not-checked-in" });

      const office = await loadOffice(offices, officeId);
      const at = clock();
      const year = yearOf(office.dateOf(at));
      const application: Application = {
        ...applicant,
        applicationNumber: numberOf(
          office.office.applicationPrefix,
          year,
          await applicationNumbers.next(officeId, year),
        ),
        trackingCode: newTrackingCode(),
        steps: [{ step: "opened", at, by }],
        alerts: noAlerts,
        version: 1,
      };
      const { applicationNumber, trackingCode } = application;
      const isOpened = await applications.open(application, agendaOf(application, office));
      return isOpened ? accept({ applicationNumber, trackingCode }) : undefined;
    });

/** `PKU-26-000123` */
const numberOf = (prefix: string, year: number, count: number): string =>
  `${prefix}-${String(year % 100).padStart(2, "0")}-${String(count).padStart(6, "0")}`;
