import { addDays, type IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { dayState, isYearKnown } from "../queue/day-state.ts";
import { nextRelease } from "../queue/release.ts";
import type { Bilingual } from "./bilingual.ts";
import { holidayInWords } from "./holiday-in-words.ts";
import { type Office, rulesOn, tariffOn } from "./office.ts";
import { type OfficeTime, officeTime } from "./office-time.ts";

/** As far as anybody may ask for availability. */
const specialDaysAhead = 62;

/** An office as the public sees it now: what is in force today, what differs soon, and when places open next. */
export const describeOffice = (office: Office, now: Instant) => {
  const time = officeTime(office);
  const today = time.dateOf(now);
  const { sessions: _, onlineApplicationTypes, ...rules } = rulesOn(office, today);
  const { books, surcharges, source } = tariffOn(office, today);
  const release = nextRelease(office, time, now);
  return {
    officeId: office.officeId,
    name: office.name,
    address: office.address,
    zone: office.zone,
    zoneLabel: time.zoneLabel,
    hours: office.hours,
    servicePoints: office.servicePoints,
    specialDays: specialDays(office, time, today),
    tariff: { source, books: books.filter(({ bookType }) => rules.bookTypes.includes(bookType)), surcharges },
    rules: {
      from: rules.from,
      sources: rules.sources,
      maxApplicants: rules.maxApplicants,
      maxReschedules: rules.maxReschedules,
      perPhone: rules.perPhone,
      rescheduleUntilDaysBefore: rules.rescheduleUntilDaysBefore,
      arriveEarlyMinutes: rules.arriveEarlyMinutes,
      priority: rules.priority,
      tenYearsFromAge: rules.tenYearsFromAge,
      applicationTypes: onlineApplicationTypes,
      bookTypes: rules.bookTypes,
      slaWorkingDays: rules.slaWorkingDays,
      pickUpDays: rules.pickUpDays,
      release: rules.release,
    },
    nextReleaseAt: time.timestampOf(release.at),
    nextReleasePlaces: release.places,
    complaintsUrl: office.complaints.url,
  };
};

export interface SpecialDay {
  readonly date: IsoDate;
  readonly open: boolean;
  readonly reason: Bilingual;
}

/** As far as the holidays are decreed: a decree that is late must not take the offices off the page two months ahead. */
const specialDays = (office: Office, time: OfficeTime, today: IsoDate): SpecialDay[] =>
  Array.from({ length: specialDaysAhead }, (_, days) => addDays(today, days)).flatMap((date) => {
    if (!isYearKnown(time, date)) return [];
    const kind = time.calendar.dayKind(date);
    switch (kind.kind) {
      case "office-open":
      case "office-closed":
        return [{ date, open: kind.kind === "office-open", reason: kind.reason }];
      case "national-holiday":
      case "joint-leave":
        // A holiday on a Sunday changes nothing for anybody.
        return dayState(office, time, date) === "closed" ? [{ date, open: false, reason: holidayInWords(kind) }] : [];
      default:
        return [];
    }
  });
