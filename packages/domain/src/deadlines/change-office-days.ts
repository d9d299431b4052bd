import { type ActingStaff, staffAct } from "../act.ts";
import type { Clock } from "../clock.ts";
import { daysFaults } from "../offices/days-faults.ts";
import { officeAt } from "../offices/office-at.ts";
import type { OfficeDays, OfficeWithChange } from "../offices/office-days.ts";
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
  /** The open promises that move, the first due first; then those of cases that had no due day. */
  readonly promises: readonly ChangedPromise[];
  /** They are told nothing: a visit can only be moved by its owner. */
  readonly visits: readonly VisitAtClosedDoors[];
}

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
    const next: OfficeWithChange = { ...stored, ...days, version: stored.version + 1, daysChanged: { act } };
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
    if (apply !== undefined && !(await offices.save(next, stored.version))) {
      // When the answer to a save is lost, the SDK sends it again, and its own success refuses it.
      const found = await offices.find(staff.officeId);
      if (!isBy(found, next)) return refuse({ kind: "days-changed", version: found?.version ?? next.version });
    }
    const kept = apply === undefined ? stored : next;
    return accept({
      isApplied: apply !== undefined,
      version: kept.version,
      changedBy: kept.daysChanged?.act.by ?? null,
      overrides: next.overrides,
      otherHours: next.otherHours,
      promises,
      visits,
    });
  };

const isBy = (found: OfficeWithChange | undefined, { version, daysChanged }: OfficeWithChange): boolean =>
  found?.version === version &&
  found.daysChanged?.act.by === daysChanged?.act.by &&
  found.daysChanged?.act.at === daysChanged?.act.at;
