import { minutesAfterMidnight } from "@sip/calendar/local-time";
import type { ArrivalsView } from "@sip/contracts/queue/views";
import { type Services, stepOf } from "../staff/services.ts";

export type LineGroup = "now" | "waiting" | "next" | "missed" | "done";

/** One person of today's list. */
export interface Visitor {
  readonly bookingCode: string;
  readonly ticketNumber: string;
  readonly service: string;
  readonly applicantName: string;
  /** The end of the number by which the service knows the person. */
  readonly nikLast4: string | undefined;
  readonly documentLast4: string | undefined;
  readonly applicationType: string;
  readonly session: string;
  readonly pool: ArrivalsView["bookings"][number]["pool"];
  readonly applicationNumber: string | undefined;
  /** Where the application stands, as far as known. */
  readonly step: string | undefined;
  readonly group: LineGroup;
}

/** Whoever comes within this time after the hour has begun has not missed it. */
const graceMinutes = 60;

const groupOf = (
  booking: ArrivalsView["bookings"][number],
  applicationNumber: string | undefined,
  hasLeft: boolean,
  time: string,
): LineGroup => {
  if (applicationNumber !== undefined) return hasLeft ? "done" : "now";
  if (booking.state === "checked-in") return "waiting";
  return minutesAfterMidnight(time) > minutesAfterMidnight(booking.session) + graceMinutes ? "missed" : "next";
};

/** Everybody of the day, by hour, priority first, and ticket; `time` is now (`HH:mm`), or `00:00` where nobody can be late. */
export const lineOf = (
  arrivals: ArrivalsView,
  services: Services,
  stepByNumber: ReadonlyMap<string, string>,
  time: string,
): Visitor[] =>
  arrivals.bookings
    .filter((booking) => booking.state !== "cancelled")
    .flatMap((booking) =>
      booking.applicants.map((applicant) => {
        const number = applicant.applicationNumber;
        const step = number === undefined ? undefined : stepByNumber.get(number);
        const hasLeft = step !== undefined && stepOf(services, booking.service, step)?.leavesCounter === true;
        return {
          bookingCode: booking.bookingCode,
          ticketNumber: applicant.ticketNumber,
          applicantName: applicant.applicantName,
          service: booking.service,
          nikLast4: applicant.nikLast4,
          documentLast4: applicant.documentLast4,
          applicationType: applicant.applicationType,
          session: booking.session,
          pool: booking.pool,
          applicationNumber: number,
          step,
          group: groupOf(booking, number, hasLeft, time),
        };
      }),
    )
    .sort(
      (one, other) =>
        one.session.localeCompare(other.session) ||
        Number(other.pool === "priority") - Number(one.pool === "priority") ||
        one.ticketNumber.localeCompare(other.ticketNumber, "en"),
    );

/** A name as people type it in haste: nobody hits the apostrophe of MA'RUF. */
const bareName = (name: string): string => name.toUpperCase().replace(/[^\p{L}\p{M}\d ]/gu, "");

const bareCode = (code: string): string => code.toUpperCase().replace(/[\s-]/g, "");

/**
 * Does a person answer to what was typed: a part of the name, the ticket, the booking code or the application, or the end
 * of the NIK or of the passport?
 */
export const answersTo = (visitor: Visitor, typed: string): boolean => {
  const name = bareName(typed.trim());
  const code = bareCode(typed);
  if (name === "" || code === "") return false;
  return (
    bareName(visitor.applicantName).includes(name) ||
    visitor.nikLast4 === code ||
    visitor.documentLast4 === code ||
    [visitor.ticketNumber, visitor.bookingCode, visitor.applicationNumber ?? ""].some((one) =>
      bareCode(one).includes(code),
    )
  );
};
