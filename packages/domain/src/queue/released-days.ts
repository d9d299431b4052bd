import { addDays, type IsoDate } from "@sip/calendar/date";
import type { OfficeNow } from "./availability.ts";
import { releaseAt } from "./release.ts";

/** Of `count` days from `from` on, those from today on whose places have been released. */
export const releasedDays = ({ office, time, now }: OfficeNow, from: IsoDate, count: number): readonly IsoDate[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index)).filter(
    (day) => day >= time.dateOf(now) && releaseAt(office, time, day) <= now,
  );
