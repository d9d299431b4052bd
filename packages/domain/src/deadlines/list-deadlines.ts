import type { IsoDate } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import type { Clock } from "../clock.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { addCalibrations, type Calibration } from "./calibration.ts";
import { type DeadlineState, deadlineOf } from "./deadline.ts";
import { type ForeseenDeadline, foreseen } from "./foreseen-deadline.ts";
import { type HeldCase, heldCaseOf } from "./held-case.ts";
import type { Outcomes, WeekOfOutcomes } from "./ports.ts";
import { type WatchedCasesParts, watchedCases } from "./watched-cases.ts";
import { mondaysShown, type WeekDue, weeksDue } from "./weeks-due.ts";

export interface ListDeadlines {
  readonly officeId: string;
  /** All states when absent; with one, nothing that is held, and no weeks. */
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
  /** How many of the promises were kept, by the week in which they were due. Null if it cannot be read now. */
  readonly weeks: readonly WeekDue[] | null;
}

interface ListDeadlinesParts extends WatchedCasesParts {
  readonly outcomes: Outcomes;
  readonly offices: Offices;
  readonly clock: Clock;
}

/**
 * The office's open promises, and the cases that are held. The state is that of this moment, even if the sweep has not
 * told it yet.
 */
export const listDeadlines =
  ({ offices, clock, outcomes, ...parts }: ListDeadlinesParts) =>
  async ({ officeId, state }: ListDeadlines): Promise<Result<ListedDeadlines, { readonly kind: "no-such-office" }>> => {
    const found = await offices.find(officeId);
    if (found === undefined) return refuse({ kind: "no-such-office" });
    const office = officeAt(found, clock());
    const { report } = parts;
    const mondays = state === undefined ? mondaysShown(office.time.dateOf(office.now)) : [];
    const [{ cases, paceOf }, remembered] = await Promise.all([
      watchedCases(parts, office),
      rememberedIn(mondays, officeId, outcomes, report),
    ]);
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
      weeks: remembered === undefined ? null : weeksDue(mondays, remembered, deadlines),
    });
  };

/** Undefined if it cannot be read: without what has ended the share would be wrong, and the list is needed all the same. */
const rememberedIn = async (
  mondays: readonly IsoDate[],
  officeId: string,
  outcomes: Outcomes,
  report: Report,
): Promise<readonly WeekOfOutcomes[] | undefined> => {
  if (mondays.length === 0) return [];
  try {
    return await outcomes.dueInWeeks(officeId, mondays);
  } catch (fault) {
    report(fault);
    return undefined;
  }
};

const nextClosingOf = ({ now, time }: OfficeAt): string | undefined =>
  ifDecreed(() => {
    const { calendar, hours, dateOf, timestampOf } = time;
    const today = dateOf(now);
    const isAhead = calendar.isWorkingDay(today) && now < hours.closingAt(today);
    return timestampOf(hours.closingAt(isAhead ? today : calendar.nextWorkingDay(today)));
  });
