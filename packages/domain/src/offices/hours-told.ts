import { addDays, type IsoDate, isoDate, weekdayOf } from "@sip/calendar/date";
import { hoursWhenOpened, type OpeningHours, type WeeklyHours } from "@sip/calendar/weekly-hours";
import type { Language } from "../bilingual.ts";
import { dayAndMonth, timeInWords, weekdayAndDay } from "../dates-in-words.ts";
import { hoursInWords, shortHours, spansInWords } from "./hours-in-words.ts";
import type { Office, OtherHours } from "./office.ts";

type Told = Pick<Office, "hours" | "otherHours">;

/** The days that a message or a page speaks of, both included. */
export interface DaysTold {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Whoever is asked to come without a last day, or after it, comes within two weeks. */
const daysToCome = 14;

/** From today to the last day, or as long as it takes somebody to come. */
export const daysToldFrom = (today: IsoDate, lastDay: string | null): DaysTold => ({
  from: today,
  to: lastDay === null || lastDay < today ? addDays(today, daysToCome) : isoDate(lastDay),
});

/** `8 Februari–9 Maret (Ramadan): Senin–Kamis 08.00–15.00, Jumat 08.00–15.30` */
export const otherHoursInWords = (
  { from, to, hours, reason }: Pick<OtherHours, "from" | "to" | "hours" | "reason">,
  language: Language,
): string => {
  if (from !== to) {
    const days = `${dayAndMonth(from, language)}–${dayAndMonth(to, language)}`;
    return `${days} (${reason[language]}): ${hoursInWords(hours, language)}`;
  }
  const ofDay = hoursWhenOpened(hours, weekdayOf(isoDate(from)));
  const times = ofDay && `${timeInWords(ofDay.opens, language)}–${timeInWords(ofDay.closes, language)}`;
  return `${weekdayAndDay(from, language)} (${reason[language]}): ${times}`;
};

/** The periods that the days touch, the first one first, and whether the usual hours hold on one of the days as well. */
const holdingIn = ({ otherHours }: Told, { from, to }: DaysTold) => {
  const periods = otherHours
    .filter((period) => period.from <= to && from <= period.to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  let isUsual = false;
  for (let day = from; day <= to && !isUsual; day = addDays(day, 1)) {
    isUsual = !periods.some((period) => period.from <= day && day <= period.to);
  }
  return { periods, isUsual };
};

/**
 * The hours that hold in these days: the usual ones, and those of each period. Where one period has all the days, its hours
 * are all there is to say.
 */
export const hoursToldInWords = (office: Told, days: DaysTold, language: Language): string => {
  const { periods, isUsual } = holdingIn(office, days);
  const [only, ...more] = periods;
  if (only === undefined) return hoursInWords(office.hours, language);
  if (!isUsual && more.length === 0 && only.from !== only.to) return hoursInWords(only.hours, language);
  return [
    ...(isUsual ? [hoursInWords(office.hours, language)] : []),
    ...periods.map((period) => otherHoursInWords(period, language)),
  ].join("; ");
};

/**
 * For an SMS, which has no room for two sets of hours: those within which the doors are open on each of these days. They
 * take no more room than the usual ones, unless no hour is common to all days.
 */
export const shortHoursTold = (office: Told, days: DaysTold, language: Language): string => {
  const { periods, isUsual } = holdingIn(office, days);
  if (periods.length === 0) return shortHours(office.hours, language);
  const weeks = [...(isUsual ? [office.hours] : []), ...periods.map(({ hours }) => hours)];
  const byWeekday = commonHours(weeks);
  const isRoomy = spansInWords(byWeekday, language).length <= spansInWords(office.hours, language).length;
  const common = isRoomy ? byWeekday : sameEveryDay(byWeekday);
  return Object.values(common).every(opensBeforeClosing)
    ? shortHours(common, language)
    : weeks.map((week) => shortHours(week, language)).join("; ");
};

const opensBeforeClosing = ({ opens, closes }: OpeningHours): boolean => opens < closes;

const latest = (one: string, other: string): string => (one > other ? one : other);
const earliest = (one: string, other: string): string => (one < other ? one : other);

const common = (one: OpeningHours | undefined, other: OpeningHours): OpeningHours =>
  one === undefined ? other : { opens: latest(one.opens, other.opens), closes: earliest(one.closes, other.closes) };

/** By weekday. A week that says nothing of a weekday is that of a few days, and leaves it as it is. */
const commonHours = (weeks: readonly WeeklyHours[]): WeeklyHours => {
  const found: Record<string, OpeningHours> = {};
  for (const [weekday, hours] of weeks.flatMap((week) => Object.entries(week))) {
    found[weekday] = common(found[weekday], hours);
  }
  return found;
};

const sameEveryDay = (week: WeeklyHours): WeeklyHours => {
  const all = Object.values(week).reduce<OpeningHours | undefined>(common, undefined);
  return all === undefined ? week : Object.fromEntries(Object.keys(week).map((weekday) => [weekday, all]));
};
