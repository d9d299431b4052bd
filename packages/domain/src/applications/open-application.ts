import { yearOf } from "@sip/calendar/date";
import { type ActingStaff, staffAct } from "../act.ts";
import type { Clock } from "../clock.ts";
import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import type { BookedApplicant, Booking } from "../queue/booking.ts";
import type { Bookings } from "../queue/ports.ts";
import { readBookingCode } from "../queue/written-booking-code.ts";
import { accept, type Result, refuse } from "../result.ts";
import { firstStepOf } from "../services/chart.ts";
import { chartOf } from "../services/charts.ts";
import { noAlerts } from "./alerts.ts";
import type { Application } from "./application.ts";
import { applicationAt } from "./application-at.ts";
import { applicationNumberOf } from "./application-number.ts";
import { decideAgain } from "./decide-again.ts";
import { indexEntriesOf } from "./index-entries.ts";
import type { ApplicationNumbers, Applications, NewTrackingCode } from "./ports.ts";

/** Opened by staff of that office. */
export interface OpenApplication extends ActingStaff {
  readonly bookingCode: string;
  readonly ticketNumber: string;
}

export interface OpenedApplication {
  readonly applicationNumber: string;
  readonly trackingCode: string;
  /** The first one. */
  readonly step: string;
}

export type OpenApplicationRefusal = { readonly kind: "not-found" | "not-checked-in" };

/**
 * Opens the application for a ticket whose owner has checked in. For the same ticket it answers the same application
 * again.
 */
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
    bookings: Pick<Bookings, "findByCode">;
    applicationNumbers: ApplicationNumbers;
    newTrackingCode: NewTrackingCode;
    offices: Offices;
    clock: Clock;
  }) =>
  ({
    bookingCode,
    ticketNumber,
    ...staff
  }: OpenApplication): Promise<Result<OpenedApplication, OpenApplicationRefusal>> =>
    decideAgain(async () => {
      const code = readBookingCode(bookingCode);
      const booking = code === undefined ? undefined : await bookings.findByCode(code);
      const applicant = booking?.applicants.find((person) => person.ticketNumber === ticketNumber);
      if (booking?.officeId !== staff.officeId || applicant === undefined) return refuse({ kind: "not-found" });
      const opened = openedFor(booking, applicant);
      if (opened !== undefined) return accept(opened);
      if (booking.state !== "checked-in") return refuse({ kind: "not-checked-in" });

      const at = clock();
      const { officeId, by } = staff;
      const office = await loadOffice(offices, officeId, at);
      const year = yearOf(office.time.dateOf(at));
      const application: Application = {
        applicationNumber: applicationNumberOf(
          office.office.applicationPrefix,
          year,
          await applicationNumbers.next(officeId, year),
        ),
        trackingCode: newTrackingCode(),
        officeId,
        serviceId: booking.serviceId,
        bookingCode: booking.bookingCode,
        ticketNumber,
        applicantName: applicant.fullName,
        lastFour: applicant.lastFour,
        about: applicant.about,
        contact: booking.contact,
        steps: [{ step: firstStepOf(chartOf(booking.serviceId)), at, by }],
        alerts: noAlerts,
        named: [],
        handling: [],
        act: staffAct("open-application", staff, at),
        version: 1,
      };
      const { applicationNumber, trackingCode } = application;
      const entries = indexEntriesOf(applicationAt(application, office));
      const isOpened = await applications.open(application, entries, booking);
      return isOpened ? accept({ applicationNumber, trackingCode, step: application.steps[0].step }) : undefined;
    });

const openedFor = (
  { serviceId }: Booking,
  { applicationNumber, trackingCode }: BookedApplicant,
): OpenedApplication | undefined =>
  applicationNumber === undefined || trackingCode === undefined
    ? undefined
    : { applicationNumber, trackingCode, step: firstStepOf(chartOf(serviceId)) };
