import { addDays, type IsoDate, weekdayOf } from "@sip/calendar/date";
import { localMoment } from "@sip/calendar/local-moment";
import type { ApplicationView } from "@sip/contracts/applications/shapes";
import { isKept } from "@sip/domain/services/kept";
import { type Services, stepOf } from "../staff/services.ts";

const weeksShown = 6;

export interface Week {
  readonly monday: IsoDate;
  readonly kept: number;
  readonly all: number;
}

/** By the week in which it was finished, the last one first: how many were, and how many of these in time. */
export const weeksOf = (
  applications: readonly Pick<ApplicationView, "service" | "steps" | "dueAt">[],
  services: Services,
): Week[] => {
  const weeks = new Map<IsoDate, Week>();
  for (const { service, steps, dueAt } of applications) {
    const finished = steps.find(({ step }) => stepOf(services, service, step)?.finishes);
    if (finished === undefined || dueAt === null) continue;
    const day = localMoment(finished.at).date;
    const monday = addDays(day, 1 - weekdayOf(day));
    const { kept, all } = weeks.get(monday) ?? { kept: 0, all: 0 };
    weeks.set(monday, { monday, kept: kept + (isKept(dueAt, finished.at) ? 1 : 0), all: all + 1 });
  }
  return [...weeks.values()].sort((one, other) => other.monday.localeCompare(one.monday)).slice(0, weeksShown);
};
