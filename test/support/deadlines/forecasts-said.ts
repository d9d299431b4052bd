import { addDays, isoDate } from "@sip/calendar/date";
import type { Application } from "@sip/domain/applications/application";
import { applicationAt } from "@sip/domain/applications/application-at";
import { forecastOf } from "@sip/domain/deadlines/forecast";
import { paceOn } from "@sip/domain/deadlines/pace";
import { officeAt } from "@sip/domain/offices/office-at";
import { deadlineState } from "@sip/domain/services/sla-clock";
import { pekanbaru } from "../offices/offices.ts";
import { finishedBefore, type SimulatedCase } from "./simulated-office.ts";

/** What was said of one open promise at one look, and what came of it. */
export interface Said {
  readonly date: string;
  readonly applicationNumber: string;
  /** Undefined where nothing was said. */
  readonly isInside?: boolean;
  readonly isLikelyLate: boolean;
  /** What the rule of the day before says. */
  readonly isAtRisk: boolean;
  /** Whether it was finished after the due instant of then. */
  readonly wasLate: boolean;
}

const looksAt = ["08:00", "11:00", "14:30"] as const;

/** Looks at all open promises thrice on each working day, and knows of no day but those before. */
export const forecastsSaid = (cases: readonly SimulatedCase[], from: string, days: number): readonly Said[] => {
  const { time } = officeAt(pekanbaru, `${from}T00:00:00.000Z`);
  const dates = Array.from({ length: days }, (_, day) => addDays(isoDate(from), day)).filter((date) =>
    time.calendar.isWorkingDay(date),
  );
  return dates.flatMap((date) => {
    const pace = paceOn(date, finishedBefore(date, cases));
    return looksAt.flatMap((hour) => {
      const now = time.instantOf(date, hour);
      return cases.flatMap(({ application, finished }) => {
        const end = application.steps.at(-1)?.at ?? now;
        const open = finished === undefined || end <= now ? undefined : upTo(application, now);
        if (open === undefined) return [];
        const current = applicationAt(open, officeAt(pekanbaru, now));
        const { clock } = current;
        if (clock.state !== "running" || clock.dueAt === undefined || clock.dueAt <= now) return [];
        const forecast = forecastOf(pace, current);
        const band = forecast?.band;
        return {
          date,
          applicationNumber: application.applicationNumber,
          ...(band !== undefined && { isInside: band.from <= end && end <= band.to }),
          isLikelyLate: forecast?.isLikelyLate === true,
          isAtRisk: deadlineState(clock, now) !== "open",
          wasLate: end >= clock.dueAt,
        };
      });
    });
  });
};

/** As it stood at an instant; undefined before it was opened. */
const upTo = (application: Application, now: string): Application | undefined => {
  const [first, ...others] = application.steps.filter(({ at }) => at <= now);
  return first === undefined ? undefined : { ...application, steps: [first, ...others] };
};
