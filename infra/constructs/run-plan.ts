import { plannedMinutes } from "./planned-minutes.ts";

/** When a function that runs by the clock must have run. */
export interface RunPlan {
  readonly intervalMinutes: number;
  /** How long it may be silent: three missing runs. A single one may only be some seconds late. */
  readonly spanMinutes: number;
  /**
   * Hours of UTC, from the first until the other begins: every span that begins in them contains a run. Both are the
   * same when that holds all day.
   */
  readonly mustRun: { readonly fromHour: number; readonly untilHour: number };
}

/**
 * Scheduler starts a run at any second of its minute, and CloudWatch shows it some minutes later.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
const shownAfterMinutes = 5;

const minutesOfDay = 24 * 60;
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

/** Throws for a row that runs too seldom for an alarm on its silence, or whose hours are not one interval. */
export const runPlan = (cron: string): RunPlan => {
  const planned = plannedMinutes(cron);
  const intervalMinutes = Math.min(
    ...planned.map((minute, index) => minutesUntil((planned.at(index - 1) ?? 0) + 1, minute) + 1),
  );
  const spanMinutes = 3 * intervalMinutes;
  const hasRun = (from: number): boolean =>
    planned.some((minute) => minutesUntil(from, minute) + shownAfterMinutes <= spanMinutes);
  const hours = hoursOfDay.filter((hour) =>
    Array.from({ length: 60 }, (_, minute) => 60 * hour + minute).every(hasRun),
  );
  const firsts = hours.filter((hour) => !hours.includes((hour + 23) % 24));
  const [fromHour = 0] = firsts;
  if (spanMinutes > minutesOfDay || hours.length === 0 || firsts.length > 1) {
    throw new Error(`${cron}: an alarm cannot say when it must have run`);
  }
  return { intervalMinutes, spanMinutes, mustRun: { fromHour, untilHour: (fromHour + hours.length) % 24 } };
};

/** The minutes from one minute of a day to another, perhaps of the next day. */
const minutesUntil = (from: number, to: number): number => (to - from + minutesOfDay) % minutesOfDay;
