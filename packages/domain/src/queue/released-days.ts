import { addDays, type IsoDate } from "@sip/calendar/date";
import type { OfficeNow } from "./availability.ts";
import { isYearKnown } from "./day-state.ts";
import { releaseAt } from "./release.ts";

/**
 * Of `count` days from `from` on, those from today on whose places have been released. Days of a year whose holidays are
 * not decreed have none: the last week of December must go on without them.
 */
export const releasedDays = ({ office, time, now }: OfficeNow, from: IsoDate, count: number): readonly IsoDate[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index)).filter(
    (day) => day >= time.dateOf(now) && isYearKnown(time, day) && releaseAt(office, time, day) <= now,
  );
