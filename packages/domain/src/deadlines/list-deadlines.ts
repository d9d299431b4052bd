import { ifDecreed } from "@sip/calendar/holidays";
import type { Clock } from "../clock.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { skipAndReport } from "../skip-and-report.ts";
import { addCalibrations, type Calibration } from "./calibration.ts";
import { type DeadlineState, deadlineOf } from "./deadline.ts";
import { type ForeseenDeadline, foreseen } from "./foreseen-deadline.ts";
import { type HeldCase, heldCaseOf } from "./held-case.ts";
import { type WatchedCasesParts, watchedCases } from "./watched-cases.ts";

export interface ListDeadlines {
  readonly officeId: string;
  /** All states when absent; with one, nothing that is held. */
  readonly state?: DeadlineState;
}

export interface ListedDeadlines {
  /** The first due first. */
  readonly deadlines: readonly ForeseenDeadline[];
  /** What is open and has no due day, the oldest first. */
  readonly held: readonly HeldCase[];
  /** The office's next closing, at which something may fall due. Null in a year without decree. */
  readonly nextClosingAt: string | null;
  /** How good the office's forecasts were. Null while too few cases are known. */
  readonly calibration: Calibration | null;
}

/**
 * The office's open promises, and the cases that are held. The state is that of this moment, even if the sweep has not
 * told it yet.
 */
export const listDeadlines =
  ({ offices, clock, ...parts }: WatchedCasesParts & { offices: Offices; clock: Clock }) =>
  async ({ officeId, state }: ListDeadlines): Promise<Result<ListedDeadlines, { readonly kind: "no-such-office" }>> => {
    const found = await offices.find(officeId);
    if (found === undefined) return refuse({ kind: "no-such-office" });
    const office = officeAt(found, clock());
    const { cases, paceOf } = await watchedCases(parts, office);
    const { report } = parts;
    const deadlines = skipAndReport(
      cases,
      (current) => {
        const deadline = deadlineOf(current);
        return deadline && foreseen(deadline, current, paceOf.get(current.record.serviceId));
      },
      report,
    ).flatMap((deadline) => deadline ?? []);
    return accept({
      deadlines: state === undefined ? deadlines : deadlines.filter((deadline) => deadline.state === state),
      held: state === undefined ? skipAndReport(cases, heldCaseOf, report).flatMap((held) => held ?? []) : [],
      nextClosingAt: nextClosingOf(office) ?? null,
      calibration: addCalibrations([...paceOf.values()].map(({ calibration }) => calibration)) ?? null,
    });
  };

const nextClosingOf = ({ now, time }: OfficeAt): string | undefined =>
  ifDecreed(() => {
    const { calendar, hours, dateOf, timestampOf } = time;
    const today = dateOf(now);
    const isAhead = calendar.isWorkingDay(today) && now < hours.closingAt(today);
    return timestampOf(hours.closingAt(isAhead ? today : calendar.nextWorkingDay(today)));
  });
