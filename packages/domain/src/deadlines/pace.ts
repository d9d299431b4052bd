import { addDays, type IsoDate, mondayOf } from "@sip/calendar/date";
import { ifDecreed } from "@sip/calendar/holidays";
import type { Finished } from "../applications/finished.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { type Calibration, calibrationOf } from "./calibration.ts";
import type { Paces } from "./ports.ts";

/** By step: how long the office took from there to the end, in minutes of office time, the shortest first. */
export type SpansByStep = ReadonlyMap<string, Float64Array>;

/** How fast an office finishes applications of one service, from what it has finished. */
export interface Pace {
  readonly spans: SpansByStep;
  readonly calibration: Calibration | undefined;
}

/**
 * Eight weeks: long enough for some hundred cases in a small office, short enough that another printer or another
 * roster is felt.
 */
const weeksOfPace = 8;

/** What was finished in so many weeks shows how good the forecasts are. */
const weeksOfCalibration = 4;

/** A case that was finished four weeks ago had its forecasts in the week before, from the eight weeks before that week. */
const daysRemembered = 7 * (weeksOfCalibration + 1 + weeksOfPace);

/**
 * The dates whose finished cases a pace is made of, today's not among them. Empty where a year without decree is among
 * them.
 */
const datesOfPace = ({ time, now }: Pick<OfficeAt, "time" | "now">): readonly IsoDate[] => {
  const today = time.dateOf(now);
  const dates = Array.from({ length: daysRemembered }, (_, index) => addDays(today, index - daysRemembered));
  return ifDecreed(() => dates.filter((date) => time.calendar.isWorkingDay(date))) ?? [];
};

/** The spans of what was finished in the eight weeks before a date. */
export const spansBefore = (date: IsoDate, cases: readonly Finished[]): SpansByStep => {
  const from = addDays(date, -7 * weeksOfPace);
  const spans = new Map<string, number[]>();
  for (const one of cases) {
    if (one.on < from || one.on >= date) continue;
    for (const [step, span] of Object.entries(one.spans)) {
      const known = spans.get(step);
      if (known === undefined) spans.set(step, [span]);
      else known.push(span);
    }
  }
  return new Map([...spans].map(([step, some]) => [step, Float64Array.from(some).sort()]));
};

/** A list of cases never changes. It is sorted once, however many ask. */
const known = new WeakMap<readonly Finished[], { readonly today: IsoDate; readonly pace: Pace }>();

/** The pace on a date, from the cases that were finished on `datesOfPace`. */
export const paceOn = (today: IsoDate, cases: readonly Finished[]): Pace => {
  const before = known.get(cases);
  if (before?.today === today) return before.pace;
  const pace = { spans: spansBefore(today, cases), calibration: calibration(today, cases) };
  known.set(cases, { today, pace });
  return pace;
};

/**
 * What would have been said of the cases that were finished of late: on the Monday of the week in which the clock of each
 * started, from what was known before that day. So nothing of the time after it is in a forecast that it judges.
 */
const calibration = (today: IsoDate, cases: readonly Finished[]): Calibration | undefined => {
  const from = addDays(today, -7 * weeksOfCalibration);
  const judged = cases.filter(({ on }) => on >= from && on < today);
  const byMonday = Map.groupBy(judged, ({ startedOn }) => mondayOf(startedOn));
  return calibrationOf([...byMonday].map(([monday, some]) => ({ cases: some, spans: spansBefore(monday, cases) })));
};

/** The pace of an office now: one question, whose answer serves all of its cases. */
export const paceOfOffice = async (paces: Paces, serviceId: string, office: OfficeAt): Promise<Pace> =>
  paceOn(
    office.time.dateOf(office.now),
    await paces.finishedOn(office.office.officeId, serviceId, datesOfPace(office)),
  );
