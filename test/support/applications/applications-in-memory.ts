import { mondayOf } from "@sip/calendar/date";
import { type Application, lastStepOf } from "@sip/domain/applications/application";
import type { IndexEntries } from "@sip/domain/applications/index-entries";
import type { ApplicationLists, Applications } from "@sip/domain/applications/ports";
import type { Outcomes, Paces } from "@sip/domain/deadlines/ports";
import type { Booking } from "@sip/domain/queue/booking";
import type { Bookings } from "@sip/domain/queue/ports";

interface Kept {
  readonly application: Application;
  readonly entries: IndexEntries;
}

/** Applications and the bookings they come from, kept as the table keeps them: by version, with their lists. */
export const applicationsInMemory = (booked: readonly Booking[] = []) => {
  const kept = new Map<string, Kept>();
  const byCode = new Map(booked.map((booking) => [booking.bookingCode, booking]));
  const saves: Kept[] = [];
  /** Called before each save is decided: where a test lets somebody else be faster. */
  const rival: { before?: (application: Application) => Promise<void> } = {};

  const keep = (application: Application, entries: IndexEntries): void => {
    kept.set(application.applicationNumber, { application, entries });
    saves.push({ application, entries });
  };

  const applications: Applications = {
    find: async (number) => kept.get(number)?.application,
    findByTrackingCode: async (code) =>
      [...kept.values()].find(({ application }) => application.trackingCode === code)?.application,
    open: async (application, entries, { bookingCode }) => {
      const booking = byCode.get(bookingCode);
      const place =
        booking?.applicants.findIndex(({ ticketNumber }) => ticketNumber === application.ticketNumber) ?? -1;
      const applicant = booking?.applicants[place];
      if (booking?.state !== "checked-in" || applicant === undefined) return false;
      if (applicant.applicationNumber !== undefined || kept.has(application.applicationNumber)) return false;
      const { applicationNumber, trackingCode } = application;
      const linked = booking.applicants.with(place, { ...applicant, applicationNumber, trackingCode });
      byCode.set(bookingCode, { ...booking, applicants: linked });
      keep(application, entries);
      return true;
    },
    save: async (application, entries) => {
      await rival.before?.(application);
      if (kept.get(application.applicationNumber)?.application.version !== application.version - 1) return false;
      keep(application, entries);
      return true;
    },
  };

  const lists: ApplicationLists = {
    page: async ({ officeId, at, text = "", limit, after }) => {
      const order = ({ application }: Kept): string => `${lastStepOf(application).at} ${application.applicationNumber}`;
      const found = [...kept.values()]
        .filter(({ application }) => application.officeId === officeId)
        .filter(({ application }) => at === undefined || at.serviceId === application.serviceId)
        .filter(({ application }) => at === undefined || at.step === lastStepOf(application).step)
        .filter(({ application: { applicantName, applicationNumber } }) =>
          `${applicantName} ${applicationNumber}`.toUpperCase().includes(text.toUpperCase()),
        )
        .toSorted((a, b) =>
          at === undefined
            ? b.application.applicationNumber.localeCompare(a.application.applicationNumber)
            : order(a).localeCompare(order(b)),
        )
        .map(({ application }) => application);
      const start = found.findIndex(({ applicationNumber }) => applicationNumber === after?.applicationNumber) + 1;
      const applications = found.slice(start, start + limit);
      const last = applications.at(-1);
      if (last === undefined || found.length <= start + limit) return { applications };
      const { applicationNumber } = last;
      return { applications, next: { applicationNumber, ...(at !== undefined && { at: lastStepOf(last).at }) } };
    },
    findAll: async (numbers) => numbers.flatMap((number) => kept.get(number)?.application ?? []),
    openDeadlines: async (officeId) =>
      [...kept.values()]
        .filter(({ application, entries }) => application.officeId === officeId && entries.deadlineAt !== undefined)
        .toSorted((a, b) => (a.entries.deadlineAt ?? "").localeCompare(b.entries.deadlineAt ?? ""))
        .map(({ application }) => application),
    held: async (officeId) =>
      [...kept.values()]
        .filter(({ application, entries }) => application.officeId === officeId && entries.heldAt !== undefined)
        .toSorted((a, b) => (a.entries.heldAt ?? "").localeCompare(b.entries.heldAt ?? ""))
        .map(({ application }) => application),
    reviews: async ({ officeId, state, since = "", limit, after }) => {
      const found = [...kept.values()]
        .flatMap(({ application, entries: { review } }) =>
          application.officeId === officeId && review?.state === state && review.flaggedAt >= since
            ? [{ application, at: review.flaggedAt }]
            : [],
        )
        .toSorted((a, b) => b.at.localeCompare(a.at));
      const isLast = ({ application }: (typeof found)[number]) =>
        application.applicationNumber === after?.applicationNumber;
      const start = found.findIndex(isLast) + 1;
      const shown = found.slice(start, start + limit);
      const applications = shown.map(({ application }) => application);
      const last = shown.at(-1);
      if (last === undefined || found.length <= start + limit) return { applications };
      return { applications, next: { applicationNumber: last.application.applicationNumber, at: last.at } };
    },
    due: async function* (list, upTo) {
      const due = [...kept.values()].filter(({ entries: { next } }) => next?.list === list && next.at <= upTo);
      for (const { application } of due) yield [application];
    },
  };

  const bookings: Pick<Bookings, "findByCode"> = { findByCode: async (code) => byCode.get(code) };

  /** The follower that keeps the pace is never late here. */
  const paces: Paces = {
    finishedOn: async (officeId, serviceId, dates) =>
      [...kept.values()]
        .filter(({ application }) => application.officeId === officeId && application.serviceId === serviceId)
        .flatMap(({ entries: { finished } }) => finished ?? [])
        .filter(({ on }) => dates.includes(on)),
  };

  const outcomes: Outcomes = {
    dueInWeeks: async (officeId, mondays) =>
      mondays.map((monday) => ({
        monday,
        outcomes: [...kept.values()]
          .filter(({ application }) => application.officeId === officeId)
          .flatMap(({ application: { applicationNumber }, entries: { outcome } }) =>
            outcome !== undefined && mondayOf(outcome.dueOn) === monday
              ? [{ applicationNumber, became: outcome.became }]
              : [],
          ),
      })),
  };

  return { applications, lists, bookings, paces, outcomes, kept, saves, rival };
};
