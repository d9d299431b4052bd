import { ifDecreed } from "@sip/calendar/holidays";
import type { Application } from "../applications/application.ts";
import { type ApplicationAt, applicationAt } from "../applications/application-at.ts";
import type { ApplicationLists } from "../applications/ports.ts";
import type { Clock } from "../clock.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { addCalibrations, type Calibration } from "./calibration.ts";
import { type DeadlineState, deadlineOf } from "./deadline.ts";
import { type ForeseenDeadline, foreseen } from "./foreseen-deadline.ts";
import { type HeldCase, heldCaseOf } from "./held-case.ts";
import { type Pace, paceOfOffice } from "./pace.ts";
import type { Paces } from "./ports.ts";

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
 * told it yet. One that cannot be computed is reported and left out. So are forecasts, if what they are made of cannot
 * be read: the list is needed most on a bad day.
 */
export const listDeadlines =
  ({
    lists,
    offices,
    paces,
    clock,
    report,
  }: {
    lists: Pick<ApplicationLists, "openDeadlines" | "held">;
    offices: Offices;
    paces: Paces;
    clock: Clock;
    report: Report;
  }) =>
  async ({ officeId, state }: ListDeadlines): Promise<Result<ListedDeadlines, { readonly kind: "no-such-office" }>> => {
    const found = await offices.find(officeId);
    if (found === undefined) return refuse({ kind: "no-such-office" });
    const office = officeAt(found, clock());
    const entries = await Promise.all([lists.openDeadlines(officeId, report), lists.held(officeId, report)]);
    // A decree or a closure moves a case from one list to the other before its entry is written anew.
    const open = skipAndReport(uniqueOf(entries.flat()), (application) => applicationAt(application, office), report);
    const paceOf = await pacesOf(
      open.filter(({ clock: { dueAt } }) => dueAt !== undefined),
      office,
      paces,
      report,
    );
    const deadlines = skipAndReport(
      open,
      (current) => {
        const deadline = deadlineOf(current);
        return deadline && foreseen(deadline, current, paceOf.get(current.record.serviceId));
      },
      report,
    ).flatMap((deadline) => deadline ?? []);
    return accept({
      deadlines: state === undefined ? deadlines : deadlines.filter((deadline) => deadline.state === state),
      held: state === undefined ? skipAndReport(open, heldCaseOf, report).flatMap((held) => held ?? []) : [],
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

/** An entry that moves while the lists are read may be in both. */
const uniqueOf = (applications: readonly Application[]): readonly Application[] => [
  ...new Map(applications.map((application) => [application.applicationNumber, application])).values(),
];

/** By service, for those of which something is open. */
const pacesOf = async (
  open: readonly ApplicationAt[],
  office: OfficeAt,
  paces: Paces,
  report: Report,
): Promise<ReadonlyMap<string, Pace>> => {
  const services = [...new Set(open.map(({ record }) => record.serviceId))];
  const read = await Promise.allSettled(
    services.map(async (serviceId) => [serviceId, await paceOfOffice(paces, serviceId, office)] as const),
  );
  return new Map(
    read.flatMap((one) => {
      if (one.status === "fulfilled") return [one.value];
      report(one.reason);
      return [];
    }),
  );
};
