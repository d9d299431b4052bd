import { type ActingStaff, type ActorRole, staffAct } from "../act.ts";
import type { Clock } from "../clock.ts";
import { changedDays } from "../offices/changed-days.ts";
import { daysFaults } from "../offices/days-faults.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { DaysChange, OfficeDays } from "../offices/office-days.ts";
import type { OfficeDaysStore } from "../offices/ports.ts";
import type { Bookings } from "../queue/ports.ts";
import { type VisitAtClosedDoors, visitsAtClosedDoors } from "../queue/visits-at-closed-doors.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { type ChangedPromise, changedPromise } from "./changed-promise.ts";
import { type OpenCasesLists, openCases } from "./open-cases.ts";

export interface ChangeOfficeDays extends ActingStaff {
  /** What is left out stays as it is. */
  readonly days: Partial<OfficeDays>;
  /** Without it nothing is changed. `version` is the one that was looked at; the reason is for staff alone. */
  readonly apply?: { readonly version: number; readonly reason: string };
}

export interface ChangedDays extends OfficeDays {
  readonly isApplied: boolean;
  /** Of the office as it is stored now. */
  readonly version: number;
  /** Who changed its days last. */
  readonly changedBy: string | null;
  /** Who changed its days, the last first. */
  readonly changes: readonly MadeChange[];
  /** The open promises that move, the first due first; then those of cases that had no due day. */
  readonly promises: readonly ChangedPromise[];
  /** They are told nothing: a visit can only be moved by its owner. */
  readonly visits: readonly VisitAtClosedDoors[];
}

export interface MadeChange {
  readonly version: number;
  readonly by: string;
  readonly role: ActorRole;
  readonly at: string;
  readonly reason: string | null;
  /** The dates of which something else was said. */
  readonly dates: readonly string[];
}

/** All are kept; one answer has no more. */
const changesShown = 20;

export type ChangeOfficeDaysRefusal =
  | { readonly kind: "no-such-office" }
  | { readonly kind: "impossible-days"; readonly faults: readonly string[] }
  /** Somebody else changed them since they were looked at. */
  | { readonly kind: "days-changed"; readonly version: number };

/**
 * Changes the days of an office, or only says what that would do. The promises themselves are renewed by
 * `renew-promises`, once nobody decides by the old days any more.
 */
export const changeOfficeDays =
  ({
    offices,
    lists,
    bookings,
    clock,
    report,
  }: {
    offices: OfficeDaysStore;
    lists: OpenCasesLists;
    bookings: Pick<Bookings, "listArrivals">;
    clock: Clock;
    report: Report;
  }) =>
  async ({ days, apply, ...staff }: ChangeOfficeDays): Promise<Result<ChangedDays, ChangeOfficeDaysRefusal>> => {
    const stored = await offices.find(staff.officeId);
    if (stored === undefined) return refuse({ kind: "no-such-office" });
    const now = clock();
    const act = staffAct("change-office-days", staff, now, apply?.reason);
    const next = { ...stored, ...days };
    const was = officeAt(stored, now);
    const faults = daysFaults(was, next);
    if (faults.length > 0) return refuse({ kind: "impossible-days", faults });
    if (apply !== undefined && apply.version !== stored.version) {
      return refuse({ kind: "days-changed", version: stored.version });
    }

    const is = officeAt(next, now);
    const open = await openCases(lists, staff.officeId, report);
    const promises = skipAndReport(open, (record) => changedPromise(record, was, is, act), report).flatMap(
      (moved) => moved ?? [],
    );
    const visits = await visitsAtClosedDoors(bookings, is, report);
    const made = await offices.listChanges(staff.officeId, lastVersions(stored.version));
    const { officeId, overrides, otherHours } = next;
    const dates = changedDays(stored, next).map(({ date }) => date);
    const change = { officeId, version: stored.version + 1, act, dates, overrides, otherHours };
    if (apply !== undefined && !(await offices.change(change))) {
      const found = await offices.find(officeId);
      return refuse({ kind: "days-changed", version: found?.version ?? change.version });
    }
    const isApplied = apply !== undefined;
    return accept({
      isApplied,
      version: isApplied ? change.version : stored.version,
      changedBy: (isApplied ? act : stored.daysChanged?.act)?.by ?? null,
      changes: (isApplied ? [change, ...made] : made).map((one) => madeChange(one, is)),
      overrides,
      otherHours,
      promises,
      visits,
    });
  };

const lastVersions = (version: number): number[] =>
  Array.from({ length: Math.min(version, changesShown) }, (_, back) => version - back);

const madeChange = ({ version, act, dates }: DaysChange, { time }: OfficeAt): MadeChange => {
  const { by, role, at, reason } = act;
  return { version, by, role, at: time.timestampOf(at), reason: reason ?? null, dates };
};
