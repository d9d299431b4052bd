import type * as applications from "@sip/contracts/applications/operations";
import * as applicationRoutes from "@sip/contracts/applications/routes";
import type { TakeStepRequest } from "@sip/contracts/applications/shapes";
import type * as deadlines from "@sip/contracts/deadlines/operations";
import * as deadlineRoutes from "@sip/contracts/deadlines/routes";
import type * as queue from "@sip/contracts/queue/operations";
import * as queueRoutes from "@sip/contracts/queue/routes";
import type { ReleasePersonRequest } from "@sip/contracts/queue/shapes";
import type * as reviews from "@sip/contracts/reviews/operations";
import * as reviewRoutes from "@sip/contracts/reviews/routes";
import type { StaffSession } from "../staff/staff-session.ts";

const office = ({ officeId }: StaffSession) => ({ officeId });

export const listArrivals = (session: StaffSession, date: string) =>
  session.ask<typeof queue.listArrivals>(queueRoutes.listArrivals, { path: office(session), query: { date } });

export interface ApplicationQuestion {
  /** A step is one of a service. */
  readonly service?: string | undefined;
  readonly step?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: string;
}

export const listApplications = (session: StaffSession, query: ApplicationQuestion) =>
  session.ask<typeof applications.listApplications>(applicationRoutes.listApplications, {
    path: office(session),
    query: { ...query },
  });

export const checkIn = (session: StaffSession, bookingCode: string) =>
  session.ask<typeof queue.checkIn>(queueRoutes.checkIn, { path: office(session), body: { bookingCode } });

export const releasePerson = (session: StaffSession, person: ReleasePersonRequest) =>
  session.ask<typeof queue.releasePerson>(queueRoutes.releasePerson, { path: office(session), body: person });

export const openApplication = (session: StaffSession, bookingCode: string, ticketNumber: string) =>
  session.ask<typeof applications.openApplication>(applicationRoutes.openApplication, {
    path: office(session),
    body: { bookingCode, ticketNumber },
  });

export const takeStep = (session: StaffSession, applicationNumber: string, step: TakeStepRequest, keepalive = false) =>
  session.ask<typeof applications.takeStep>(applicationRoutes.takeStep, {
    path: { applicationNumber },
    body: step,
    keepalive,
  });

export const explainPromise = (session: StaffSession, applicationNumber: string) =>
  session.ask<typeof applications.explainPromise>(applicationRoutes.explainPromise, { path: { applicationNumber } });

export const listDeadlines = (session: StaffSession) =>
  session.ask<typeof deadlines.listDeadlines>(deadlineRoutes.listDeadlines, { path: office(session) });

export const mayAcknowledgeDeadline = ({ groups }: StaffSession): boolean =>
  deadlineRoutes.acknowledgeDeadline.caller.some((role) => groups.includes(role));

export const handOnDeadline = (session: StaffSession, applicationNumber: string, to: string) =>
  session.ask<typeof deadlines.handOnDeadline>(deadlineRoutes.handOnDeadline, {
    path: { applicationNumber },
    body: { to },
  });

export const giveBackDeadline = (session: StaffSession, applicationNumber: string) =>
  session.ask<typeof deadlines.giveBackDeadline>(deadlineRoutes.giveBackDeadline, { path: { applicationNumber } });

export const commentOnApplication = (session: StaffSession, applicationNumber: string, text: string) =>
  session.ask<typeof deadlines.commentOnApplication>(deadlineRoutes.commentOnApplication, {
    path: { applicationNumber },
    body: { text },
  });

export const acknowledgeDeadline = (session: StaffSession, applicationNumber: string) =>
  session.ask<typeof deadlines.acknowledgeDeadline>(deadlineRoutes.acknowledgeDeadline, {
    path: { applicationNumber },
  });

export const mayReview = ({ groups }: StaffSession): boolean =>
  reviewRoutes.reviewApplication.caller.some((role) => groups.includes(role));

export const listReviews = (session: StaffSession, limit: number) =>
  session.ask<typeof reviews.listReviews>(reviewRoutes.listReviews, {
    path: office(session),
    query: { limit: String(limit) },
  });

export const reviewApplication = (
  session: StaffSession,
  applicationNumber: string,
  review: { readonly flags: number; readonly note: string },
) =>
  session.ask<typeof reviews.reviewApplication>(reviewRoutes.reviewApplication, {
    path: { applicationNumber },
    body: review,
  });
