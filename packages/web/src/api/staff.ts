import type { ApplicationPage, StepTaken } from "@sip/contracts/applications/shapes";
import type { DeadlineList } from "@sip/contracts/deadlines/shapes";
import type { PersonReleased, ReleasePersonRequest } from "@sip/contracts/queue/shapes";
import type { ArrivalsView } from "@sip/contracts/queue/views";
import type { StaffSession } from "../staff/staff-session.ts";
import type { Answer } from "./request.ts";

const office = (session: StaffSession): string => `/api/offices/${encodeURIComponent(session.officeId)}`;

export const listArrivals = (session: StaffSession, date: string): Promise<Answer<ArrivalsView>> =>
  session.ask(`${office(session)}/arrivals?date=${date}`);

export interface ApplicationQuestion {
  /** A step is one of a service. */
  readonly service?: string | undefined;
  readonly step?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
}

export const listApplications = (
  session: StaffSession,
  question: ApplicationQuestion,
): Promise<Answer<ApplicationPage>> => {
  const query = new URLSearchParams(
    Object.entries(question).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  return session.ask(`${office(session)}/applications?${query}`);
};

export const checkIn = (session: StaffSession, bookingCode: string): Promise<Answer<unknown>> =>
  session.ask(`${office(session)}/check-ins`, { method: "POST", body: { bookingCode } });

export const releasePerson = (session: StaffSession, person: ReleasePersonRequest): Promise<Answer<PersonReleased>> =>
  session.ask(`${office(session)}/people/release`, { method: "POST", body: person });

export const openApplication = (
  session: StaffSession,
  bookingCode: string,
  ticketNumber: string,
): Promise<Answer<{ applicationNumber: string; trackingCode: string }>> =>
  session.ask(`${office(session)}/applications`, { method: "POST", body: { bookingCode, ticketNumber } });

export const takeStep = (
  session: StaffSession,
  applicationNumber: string,
  step: { step: string; note?: string },
  keepalive = false,
): Promise<Answer<StepTaken>> =>
  session.ask(`/api/applications/${encodeURIComponent(applicationNumber)}/steps`, {
    method: "POST",
    body: step,
    keepalive,
  });

export const listDeadlines = (session: StaffSession): Promise<Answer<DeadlineList>> =>
  session.ask(`${office(session)}/deadlines`);

export const acknowledgeDeadline = (session: StaffSession, applicationNumber: string): Promise<Answer<unknown>> =>
  session.ask(`/api/applications/${encodeURIComponent(applicationNumber)}/deadline/acknowledge`, { method: "POST" });
