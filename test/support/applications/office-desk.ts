import { explainPromise, explainTrackedPromise } from "@sip/domain/applications/explain-promise";
import { listApplications } from "@sip/domain/applications/list-applications";
import { openApplication } from "@sip/domain/applications/open-application";
import { remindPapers } from "@sip/domain/applications/remind-papers";
import { remindPickUps } from "@sip/domain/applications/remind-pick-ups";
import { takeStep } from "@sip/domain/applications/take-step";
import { trackApplication } from "@sip/domain/applications/track-application";
import { acknowledgeDeadline } from "@sip/domain/deadlines/acknowledge-deadline";
import { changeOfficeDays } from "@sip/domain/deadlines/change-office-days";
import { commentOnApplication } from "@sip/domain/deadlines/comment-on-application";
import { giveBackDeadline } from "@sip/domain/deadlines/give-back-deadline";
import { handOnDeadline } from "@sip/domain/deadlines/hand-on-deadline";
import { listDeadlines } from "@sip/domain/deadlines/list-deadlines";
import { renewPromises } from "@sip/domain/deadlines/renew-promises";
import { sweepDeadlines } from "@sip/domain/deadlines/sweep-deadlines";
import type { Office } from "@sip/domain/offices/office";
import type { DaysChange, OfficeWithChange } from "@sip/domain/offices/office-days";
import type { OfficeDaysStore } from "@sip/domain/offices/ports";
import type { Booking } from "@sip/domain/queue/booking";
import type { Bookings } from "@sip/domain/queue/ports";
import { listReviews } from "@sip/domain/reviews/list-reviews";
import { reviewApplication } from "@sip/domain/reviews/review-application";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { pekanbaru } from "../offices/offices.ts";
import { checkedInBooking } from "../queue/checked-in-booking.ts";
import { officesOf } from "../queue/queue-on-table.ts";
import { applicationsInMemory } from "./applications-in-memory.ts";

/** The use cases of one office's counter on applications in memory, with a clock that the test sets. */
export const officeDesk = ({
  office = pekanbaru,
  bookings = [checkedInBooking()],
}: {
  office?: Office;
  bookings?: readonly Booking[];
} = {}) => {
  const store = applicationsInMemory(bookings);
  const present: { now: string; office: Office & Partial<OfficeWithChange> } = {
    now: "2026-12-22T00:30:00.000Z",
    office,
  };
  const offices = {
    find: async (id: string) => officesOf(present.office).find(id),
    findByNumber: async (officeNumber: number) => officesOf(present.office).findByNumber(officeNumber),
    list: async () => [present.office],
  };
  const changes: DaysChange[] = [];
  const days: OfficeDaysStore = {
    find: async (id) => (id === present.office.officeId ? { version: 0, ...present.office } : undefined),
    list: async () => [{ version: 0, ...present.office }],
    listChanges: async (_, versions) => changes.filter(({ version }) => versions.includes(version)).toReversed(),
    change: async (change) => {
      const { version, act, overrides, otherHours } = change;
      if ((present.office.version ?? 0) !== version - 1) return false;
      present.office = { ...present.office, overrides, otherHours, version, daysChanged: { act } };
      changes.push(change);
      return true;
    },
    settle: async (_, version, settledAt) => {
      const { daysChanged } = present.office;
      if (daysChanged === undefined || present.office.version !== version) return false;
      present.office = { ...present.office, daysChanged: { ...daysChanged, settledAt } };
      return true;
    },
  };
  const arrivals: Pick<Bookings, "listArrivals"> = {
    listArrivals: async (_, date) => bookings.filter((booking) => booking.date === date),
  };
  const numbers = new Map<string, number>();
  /** Faults of what the lists left out. */
  const reported: unknown[] = [];
  const report = (fault: unknown): void => {
    reported.push(fault);
  };
  const parts = { ...store, offices, clock: () => present.now, report };
  let codes = 0;

  const open = openApplication({
    ...parts,
    applicationNumbers: {
      next: async (officeId, year) => {
        const number = (numbers.get(`${officeId} ${year}`) ?? 0) + 1;
        numbers.set(`${officeId} ${year}`, number);
        return number;
      },
    },
    newTrackingCode: () => {
      codes += 1;
      return `7Q4M0ZK9T2XVB${codes}`;
    },
  });
  const take = takeStep(parts);
  const rina = { by: "rina", officeId: office.officeId, role: "officer" } as const;

  const desk = {
    ...store,
    present,
    parts,
    clock: parts.clock,
    report,
    reported,
    open,
    take,
    track: trackApplication(parts),
    explain: explainPromise(parts),
    explainTracked: explainTrackedPromise(parts),
    sweep: sweepDeadlines(parts),
    remind: remindPickUps(parts),
    remindPapers: remindPapers(parts),
    listApplications: listApplications({ ...parts, bookings: { findByCode: async () => undefined } }),
    listDeadlines: listDeadlines(parts),
    acknowledge: acknowledgeDeadline(parts),
    handOn: handOnDeadline(parts),
    giveBack: giveBackDeadline(parts),
    comment: commentOnApplication(parts),
    listReviews: listReviews(parts),
    review: reviewApplication(parts),
    days,
    changeDays: changeOfficeDays({ ...parts, offices: days, bookings: arrivals }),
    renewPromises: renewPromises({ ...parts, offices: days }),
    /** Opens the application of a ticket, by default Budi's. */
    openFor: async (ticketNumber = "A-001", bookingCode = "K7M-2QX-9RDT"): Promise<string> => {
      const opened = await open({
        bookingCode,
        ticketNumber,
        ...rina,
      });
      if (!opened.ok) throw new Error(`not opened: ${opened.refusal.kind}`);
      return opened.value.applicationNumber;
    },
    /** Takes steps one after the other; throws when the chart does not allow one. */
    takeAll: async (applicationNumber: string, ...steps: readonly PassportStep[]) => {
      for (const step of steps) {
        const taken = await take({ applicationNumber, step, ...rina });
        if (!taken.ok) throw new Error(`${step}: ${JSON.stringify(taken.refusal)}`);
      }
    },
    /** The application as it is stored. */
    stored: (applicationNumber: string) => {
      const kept = store.kept.get(applicationNumber);
      if (kept === undefined) throw new Error(`no application ${applicationNumber}`);
      return kept;
    },
  };
  return desk;
};
