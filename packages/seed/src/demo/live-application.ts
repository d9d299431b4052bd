import { MissingCalendarYear } from "@sip/calendar/holidays";
import { openApplication } from "@sip/domain/applications/open-application";
import type { ApplicationNumbers, NewTrackingCode } from "@sip/domain/applications/ports";
import { remindPapers } from "@sip/domain/applications/remind-papers";
import { remindPickUps } from "@sip/domain/applications/remind-pick-ups";
import { takeStep } from "@sip/domain/applications/take-step";
import type { Instant } from "@sip/domain/clock";
import { acknowledgeDeadline } from "@sip/domain/deadlines/acknowledge-deadline";
import { sweepDeadlines } from "@sip/domain/deadlines/sweep-deadlines";
import type { Offices } from "@sip/domain/offices/ports";
import type { Bookings } from "@sip/domain/queue/ports";
import { accepted } from "./accepted.ts";
import type { ApplicationsInHand } from "./applications-in-hand.ts";
import type { PlannedAct, PlannedPerson } from "./planned-visit.ts";
import { roleOf } from "./staff-at-work.ts";

export interface ApplicationParts {
  readonly officeId: string;
  readonly offices: Offices;
  readonly bookings: Pick<Bookings, "findByCode">;
  readonly applicationNumbers: ApplicationNumbers;
  readonly newTrackingCode: NewTrackingCode;
  readonly inHand: ApplicationsInHand;
}

export interface Opening {
  readonly bookingCode: string;
  readonly ticketNumber: string;
  readonly person: PlannedPerson;
  /** The first act. */
  readonly act: PlannedAct;
}

/** Opens an application at the counter; answers its number. */
export const openAtCounter = async (
  parts: ApplicationParts,
  { bookingCode, ticketNumber, act }: Opening,
): Promise<string> => {
  const { officeId, offices, bookings, applicationNumbers, newTrackingCode, inHand } = parts;
  const open = openApplication({
    applications: inHand.applications,
    bookings,
    applicationNumbers,
    newTrackingCode,
    offices,
    clock: () => act.at,
  });
  return accepted(await open({ officeId, bookingCode, ticketNumber, by: act.by, role: roleOf(act.by) }))
    .applicationNumber;
};

/**
 * All that happened to an application since: what staff did, and what the sweeps told in between. At the end of the last
 * year with a calendar no day can be promised any more; there the story ends early.
 */
export const liveApplication = async (
  parts: ApplicationParts,
  applicationNumber: string,
  { acts, toldUntil }: PlannedPerson,
): Promise<void> => {
  try {
    for (const act of acts.slice(1)) {
      await tellWhatIsDue(parts, applicationNumber, act.at < toldUntil ? act.at : toldUntil);
      await perform(parts, applicationNumber, act);
    }
    await tellWhatIsDue(parts, applicationNumber, toldUntil);
  } catch (fault) {
    if (!(fault instanceof MissingCalendarYear)) throw fault;
  }
};

const perform = async (parts: ApplicationParts, applicationNumber: string, act: PlannedAct): Promise<void> => {
  const { inHand, offices, officeId } = parts;
  const work = { applications: inHand.applications, offices, clock: () => act.at };
  const staff = { officeId, by: act.by, role: roleOf(act.by) };
  if (act.kind === "acknowledge") {
    accepted(await acknowledgeDeadline(work)({ applicationNumber, ...staff }));
    return;
  }
  const { step, note } = act;
  accepted(await takeStep(work)({ applicationNumber, step, ...staff, ...(note !== undefined && { note }) }));
};

/** Sweeps at each instant at which something about this application came due. */
const tellWhatIsDue = async (parts: ApplicationParts, applicationNumber: string, upTo: Instant): Promise<void> => {
  const { inHand, offices } = parts;
  const sweepParts = { applications: inHand.applications, lists: inHand.listsOf(applicationNumber), offices };
  const sweeps = {
    deadlines: sweepDeadlines(sweepParts),
    "pick-ups": remindPickUps(sweepParts),
    papers: remindPapers(sweepParts),
  };
  for (
    let next = inHand.nextOf(applicationNumber);
    next !== undefined && next.at <= upTo;
    next = inHand.nextOf(applicationNumber)
  ) {
    await sweeps[next.list](next.at);
  }
};
