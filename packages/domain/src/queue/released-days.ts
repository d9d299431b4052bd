import { addDays, type IsoDate } from "@sip/calendar/date";
import { isOffered } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { isYearKnown } from "./day-state.ts";
import { releaseAt } from "./release.ts";

/**
 * Of `count` days from `from` on, those from today on on which a service's seats have been released. Days of a year whose holidays are
 * not decreed have none: the last week of December must go on without them.
 */
export const releasedDays = (
  { office, time, now }: OfficeAt,
  serviceId: string,
  from: IsoDate,
  count: number,
): readonly IsoDate[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index)).filter(
    (date) =>
      date >= time.dateOf(now) &&
      isYearKnown(time, date) &&
      isOffered(office, serviceId, date) &&
      releaseAt(office, time, { serviceId, date }) <= now,
  );
