import type { IsoDate } from "@sip/calendar/date";
import type { Act } from "../act.ts";
import { type Application, lastStepOf } from "../applications/application.ts";
import { type ApplicationAt, applicationAt, nextVersion } from "../applications/application-at.ts";
import { movesAgainIn } from "../applications/named-days.ts";
import type { OfficeAt } from "../offices/office-at.ts";

/** What becomes of an open promise when the days of its office change. Instants have the office's offset. */
export interface ChangedPromise {
  readonly applicationNumber: string;
  readonly service: string;
  readonly step: string;
  /** Null while no day is due: the case is held, or the holidays that it depends on are not decreed. */
  readonly from: IsoDate | null;
  readonly fromDueAt: string | null;
  /** Null as before. */
  readonly to: IsoDate | null;
  readonly toDueAt: string | null;
  /** Whether the applicant is told; if not, why: the day stays the same, or it was told to them before, or nobody knows it. */
  readonly applicant: "told" | "same-day" | "told-before" | "not-known";
  /** They are told of each move but the first. */
  readonly areSupervisorsTold: boolean;
}

/** Undefined if the promise stays what it is. `was` and `is` are one office at one instant, with its days before and after. */
export const changedPromise = (
  record: Application,
  was: OfficeAt,
  is: OfficeAt,
  act: Act,
): ChangedPromise | undefined => {
  const from = promiseIn(applicationAt(record, was));
  const current = applicationAt(record, is);
  const to = promiseIn(current);
  if (from?.dueAt === to?.dueAt) return undefined;
  const { named } = nextVersion(current, { act }).record;
  const [added] = named.slice(record.named.length);
  const { timestampOf } = is.time;
  return {
    applicationNumber: record.applicationNumber,
    service: record.serviceId,
    step: lastStepOf(record).step,
    from: from?.promisedOn ?? null,
    fromDueAt: from === undefined ? null : timestampOf(from.dueAt),
    to: to?.promisedOn ?? null,
    toDueAt: to === undefined ? null : timestampOf(to.dueAt),
    applicant: added !== undefined ? "told" : untold(from?.promisedOn, to?.promisedOn),
    areSupervisorsTold: added !== undefined && movesAgainIn(named).includes(added),
  };
};

const untold = (from: IsoDate | undefined, to: IsoDate | undefined): ChangedPromise["applicant"] => {
  if (to === undefined) return "not-known";
  return from === to ? "same-day" : "told-before";
};

/** The day that is promised now: after a miss the one that was named then. */
const promiseIn = ({ clock: { promisedOn, dueAt }, afterMiss }: ApplicationAt) =>
  afterMiss ?? (promisedOn === undefined || dueAt === undefined ? undefined : { promisedOn, dueAt });
