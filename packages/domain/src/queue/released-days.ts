import { addDays, type IsoDate } from "@sip/calendar/date";
import { isOffered } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { isYearKnown } from "./known-year.ts";
import { releaseAt } from "./release.ts";

/**
 * The days with released seats of a service, out of `count` days from `from`; days before today are left out. Days of a
 * year whose holidays are not decreed have none: the last week of December must work without them.
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
