import { addDays, type IsoDate } from "@sip/calendar/date";
import { isOfWorkingWeek } from "@sip/calendar/working-days";
import { type Bilingual, inBothLanguages } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import { holidayInWords } from "../offices/holiday-in-words.ts";
import { otherHoursInWords } from "../offices/hours-told.ts";
import { type Office, type OtherHours, rulesOn, servicesOn, tariffOn } from "../offices/office.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import { feesOf } from "../services/fees.ts";
import { leafletOf } from "../services/leaflets.ts";
import { isYearKnown } from "./known-year.ts";
import { nextRelease } from "./release.ts";

/** As many days ahead as availability can be asked for. */
const specialDaysAhead = 62;

/**
 * An office as the public sees it now: what is in force today, what differs soon, and when seats open next. Values
 * outside `services` are those of the first service.
 */
export const describeOffice = (office: Office, now: Instant) => {
  const at = officeAt(office, now);
  const { time } = at;
  const today = time.dateOf(now);
  const services = servicesOn(office, today).map((serviceId) => describeOffered(at, serviceId, today));
  const [first] = services;
  if (first === undefined) throw new Error(`${office.officeId} offers nothing on ${today}`);
  const { service: _service, name: _name, ...offered } = first;
  return {
    officeId: office.officeId,
    name: office.name,
    address: office.address,
    zone: office.zone,
    zoneLabel: time.zoneLabel,
    hours: office.hours,
    otherHours: otherHoursFrom(office, today, ({ hours }) => hours),
    servicePoints: office.servicePoints.map((point) => ({
      ...point,
      otherHours: otherHoursFrom(
        office,
        today,
        ({ hours, servicePoints }) => servicePoints?.[point.servicePointId] ?? hours,
      ),
    })),
    specialDays: specialDays(time, today),
    ...offered,
    services,
    complaintsUrl: office.complaints.url,
  };
};

const describeOffered = (at: OfficeAt, serviceId: string, today: IsoDate) => {
  const { office, time } = at;
  const rules = rulesOn(office, serviceId, today);
  const tariff = tariffOn(office, serviceId, today);
  const release = nextRelease(at, serviceId);
  return {
    service: serviceId,
    name: leafletOf(serviceId).name,
    tariff: tariff === undefined ? null : { source: tariff.source, ...feesOf(serviceId)?.show(tariff, rules) },
    rules: {
      from: rules.from,
      sources: rules.sources,
      maxApplicants: rules.maxApplicants,
      maxReschedules: rules.maxReschedules,
      perPhone: rules.perPhone,
      rescheduleUntilDaysBefore: rules.rescheduleUntilDaysBefore,
      arriveEarlyMinutes: rules.arriveEarlyMinutes,
      priority: rules.priority,
      applicationTypes: rules.kinds,
      ...rules.own,
      slaWorkingDays: rules.slaWorkingDays,
      pickUpDays: rules.pickUp?.days ?? null,
      release: rules.release,
    },
    nextReleaseAt: release === undefined ? null : time.timestampOf(release.at),
    nextReleasePlaces: release?.seats ?? null,
  };
};

/** Those that are not over, the first one first; `hoursIn` has the hours of the place that is spoken of. */
const otherHoursFrom = ({ otherHours }: Office, today: IsoDate, hoursIn: (period: OtherHours) => OtherHours["hours"]) =>
  otherHours
    .filter(({ to }) => to >= today)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .map((period) => {
      const { from, to, reason, source } = period;
      const hours = hoursIn(period);
      const told = { from, to, hours, reason };
      return { ...told, source, inWords: inBothLanguages((language) => otherHoursInWords(told, language)) };
    });

export interface SpecialDay {
  readonly date: IsoDate;
  readonly open: boolean;
  readonly reason: Bilingual;
}

/** Only as far as holidays are decreed: a late decree must not remove the offices from the page two months before. */
const specialDays = (time: OfficeTime, today: IsoDate): SpecialDay[] =>
  Array.from({ length: specialDaysAhead }, (_, days) => addDays(today, days)).flatMap((date) => {
    if (!isYearKnown(time, date)) return [];
    const kind = time.calendar.dayKind(date);
    switch (kind.kind) {
      case "office-open":
      case "office-closed":
        return [{ date, open: kind.kind === "office-open", reason: kind.reason }];
      case "national-holiday":
      case "joint-leave":
        // A holiday on a Sunday changes nothing.
        return isOfWorkingWeek(date) ? [{ date, open: false, reason: holidayInWords(kind) }] : [];
      default:
        return [];
    }
  });
