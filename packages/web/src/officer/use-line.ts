import type { ApplicationView } from "@sip/contracts/applications/shapes";
import type { ArrivalsView } from "@sip/contracts/queue/views";
import { useState } from "preact/hooks";
import { officeNow } from "../api/server-clock.ts";
import { listApplications, listArrivals } from "../api/staff.ts";
import { type Loaded, useAnswer } from "../api/use-answer.ts";
import { useServices } from "../staff/services.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { lineOf, type Visitor } from "./line.ts";

/** What this desk has just done; the list of the day follows a moment later. */
interface News {
  readonly checkedIn: readonly string[];
  /** Application number by ticket. */
  readonly opened: Readonly<Record<string, string>>;
}

export interface Line {
  readonly visitors: readonly Visitor[];
  readonly arrivals: Loaded<ArrivalsView>;
  readonly zoneLabel: string;
  readonly noteCheckIn: (bookingCode: string) => void;
  readonly noteOpened: (visitor: Visitor, applicationNumber: string) => void;
  readonly noteStep: (application: Pick<ApplicationView, "applicationNumber" | "step">) => void;
}

const ticketKey = (bookingCode: string, ticketNumber: string): string => `${bookingCode} ${ticketNumber}`;

const withNews = (arrivals: ArrivalsView, news: News): ArrivalsView => ({
  ...arrivals,
  bookings: arrivals.bookings.map((booking) => ({
    ...booking,
    state: news.checkedIn.includes(booking.bookingCode) ? "checked-in" : booking.state,
    applicants: booking.applicants.map((applicant) => {
      const opened = news.opened[ticketKey(booking.bookingCode, applicant.ticketNumber)];
      return applicant.applicationNumber !== undefined || opened === undefined
        ? applicant
        : { ...applicant, applicationNumber: opened };
    }),
  })),
});

/** Today's line, asked for every ten seconds: other desks work on it too. */
export const useLine = (session: StaffSession, zoneLabel: string): Line => {
  const now = officeNow(zoneLabel);
  const today = `${session.officeId} ${now.date}`;
  const arrivals = useAnswer(`arrivals ${today}`, () => listArrivals(session, now.date), 10);
  const files = useAnswer(`files ${today}`, () => listApplications(session, {}), 30);
  const [news, setNews] = useState<News>({ checkedIn: [], opened: {} });
  const [steps, setSteps] = useState<Readonly<Record<string, string>>>({});
  const services = useServices();
  const stepByNumber = new Map([
    ...(files.body?.applications ?? []).map((file) => [file.applicationNumber, file.step] as const),
    ...Object.entries(steps),
  ]);
  return {
    visitors:
      arrivals.body === undefined ? [] : lineOf(withNews(arrivals.body, news), services, stepByNumber, now.time),
    arrivals,
    zoneLabel,
    noteCheckIn: (bookingCode) => setNews({ ...news, checkedIn: [...news.checkedIn, bookingCode] }),
    noteOpened: (visitor, applicationNumber) =>
      setNews({
        ...news,
        opened: { ...news.opened, [ticketKey(visitor.bookingCode, visitor.ticketNumber)]: applicationNumber },
      }),
    noteStep: ({ applicationNumber, step }) => setSteps((known) => ({ ...known, [applicationNumber]: step })),
  };
};
