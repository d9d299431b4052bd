import { type IsoDate, mondayOf } from "@sip/calendar/date";
import { localMoment } from "@sip/calendar/local-moment";
import type { ApplicationView } from "@sip/contracts/applications/shapes";
import type { DeadlineView } from "@sip/contracts/deadlines/shapes";
import { isKept } from "@sip/domain/services/kept";
import { type Services, stepOf } from "../staff/services.ts";

const weeksShown = 6;

type Case = Pick<ApplicationView, "applicationNumber" | "applicantName">;

export interface Week {
  readonly monday: IsoDate;
  readonly kept: number;
  readonly all: number;
  /** What was due in this week and was not finished by then, finished later or not at all. */
  readonly late: readonly Case[];
}

type FinishedOrNot = Case & Pick<ApplicationView, "service" | "steps" | "dueAt">;
type Open = Case & Pick<DeadlineView, "state" | "dueAt">;

/**
 * By the week in which they were due, this one first: how many fell due, and how many of these were kept. What is late
 * and still open counts, too, or the share would rise with what is left lying.
 */
export const weeksOf = (
  applications: readonly FinishedOrNot[],
  open: readonly Open[],
  services: Services,
  today: IsoDate,
): Week[] => {
  const weeks = new Map<IsoDate, Week>();
  const count = (dueAt: string, { applicationNumber, applicantName }: Case, wasKept: boolean): void => {
    const monday = mondayOf(localMoment(dueAt).date);
    if (monday > today) return;
    const { kept, all, late } = weeks.get(monday) ?? { kept: 0, all: 0, late: [] };
    weeks.set(monday, {
      monday,
      kept: kept + (wasKept ? 1 : 0),
      all: all + 1,
      late: wasKept ? late : [...late, { applicationNumber, applicantName }],
    });
  };
  const stillLate = open.filter(({ state }) => state === "breached");
  for (const one of stillLate) count(one.dueAt, one, false);
  const counted = new Set(stillLate.map(({ applicationNumber }) => applicationNumber));
  for (const one of applications) {
    const finished = one.steps.find(({ step }) => stepOf(services, one.service, step)?.finishes);
    if (finished === undefined || one.dueAt === null || counted.has(one.applicationNumber)) continue;
    count(one.dueAt, one, isKept(one.dueAt, finished.at));
  }
  return [...weeks.values()].sort((one, other) => other.monday.localeCompare(one.monday)).slice(0, weeksShown);
};
