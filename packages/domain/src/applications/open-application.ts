import { yearOf } from "@sip/calendar/date";
import type { Clock } from "../clock.ts";
import { noAlerts } from "../deadlines/alerts.ts";
import type { Offices } from "../offices/ports.ts";
import { loadOffice } from "../offices/ruled-office.ts";
import type { BookedApplicant } from "../queue/booking.ts";
import { readBookingCode } from "../queue/written-booking-code.ts";
import { accept, type Result, refuse } from "../result.ts";
import { agendaOf } from "./agenda.ts";
import type { Application } from "./application.ts";
import { decideAgain } from "./decide-again.ts";
import type { ApplicationNumbers, Applications, CounterBookings, NewTrackingCode } from "./ports.ts";

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
    bookings,
    applicationNumbers,
    newTrackingCode,
    offices,
    clock,
  }: {
    applications: Pick<Applications, "open">;
    bookings: CounterBookings;
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
      const code = readBookingCode(bookingCode);
      const booking = code === undefined ? undefined : await bookings.find(code);
      const applicant = booking?.applicants.find((person) => person.ticketNumber === ticketNumber);
      if (booking?.officeId !== officeId || applicant === undefined) return refuse({ kind: "not-found" });
      const opened = openedFor(applicant);
      if (opened !== undefined) return accept(opened);
      if (booking.state !== "checked-in") return refuse({ kind: "not-checked-in" });

      const office = await loadOffice(offices, officeId);
      const at = clock();
      const year = yearOf(office.dateOf(at));
      const application: Application = {
        applicationNumber: numberOf(
          office.office.applicationPrefix,
          year,
          await applicationNumbers.next(officeId, year),
        ),
        trackingCode: newTrackingCode(),
        officeId,
        bookingCode: booking.bookingCode,
        ticketNumber,
        applicantName: applicant.fullName,
        nikLast4: applicant.lastFour,
        applicationType: applicant.applicationType,
        bookType: applicant.bookType,
        validityYears: applicant.validityYears,
        contact: booking.contact,
        steps: [{ step: "opened", at, by }],
        alerts: noAlerts,
        version: 1,
      };
      const { applicationNumber, trackingCode } = application;
      const isOpened = await applications.open(application, agendaOf(application, office), booking);
      return isOpened ? accept({ applicationNumber, trackingCode }) : undefined;
    });

const openedFor = ({ applicationNumber, trackingCode }: BookedApplicant): OpenedApplication | undefined =>
  applicationNumber === undefined || trackingCode === undefined ? undefined : { applicationNumber, trackingCode };

/** `PKU-26-000123` */
const numberOf = (prefix: string, year: number, count: number): string =>
  `${prefix}-${String(year % 100).padStart(2, "0")}-${String(count).padStart(6, "0")}`;
