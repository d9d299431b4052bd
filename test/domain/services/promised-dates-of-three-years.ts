import { addDays, isoDate } from "@sip/calendar/date";
import { instantOf, localDateOf, localTimeOf, toOffsetString } from "@sip/calendar/time-zone";
import { chart } from "@sip/domain/services/passport/chart";
import { deadlineState, slaClock } from "@sip/domain/services/sla-clock";
import { slaOffice } from "./sla-office.ts";

const zones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;

/** One line per zone and day of start, 1 Jan 2025 to 28 Dec 2027, with everything that a machine's own zone could bend. */
export const promisedDatesOfThreeYears = (): string[] =>
  zones.flatMap((zone) => {
    const office = slaOffice({ zone });
    return Array.from({ length: 365 * 3 - 3 }, (_, days) => {
      const at = instantOf(addDays(isoDate("2025-01-01"), days), days % 2 === 0 ? "00:30" : "23:30", zone);
      const clock = slaClock(
        chart,
        [
          { step: "paid", at },
          { step: "biometrics-taken", at },
          { step: "interviewed", at },
        ],
        office,
      );
      const dueAt = clock.dueAt ?? "";
      return [
        zone,
        toOffsetString(at, zone),
        localDateOf(at, zone),
        localTimeOf(at, zone),
        clock.promisedOn,
        clock.atRiskAt,
        toOffsetString(dueAt, zone),
        deadlineState(clock, dueAt),
        office.time.hours.isOpenAt(at),
        office.time.hours.nextOpeningAt(at),
      ].join(" ");
    });
  });
