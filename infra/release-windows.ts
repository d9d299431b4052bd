import type { Office } from "@sip/domain/offices/office";

/**
 * The minutes of a week, counted from Monday 00:00 in an office's time zone, in which its seats are released and many
 * people book.
 */
export interface ReleaseWindow {
  readonly zone: Office["zone"];
  readonly from: WeekMinute;
  readonly until: WeekMinute;
}

export interface WeekMinute {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** It takes a minute or two to start a hundred instances. */
const minutesBefore = 10;
/** Seats are gone within seconds; people who come late look for another day. */
const minutesAfter = 20;

/**
 * When instances must be kept started. Offices that release at the same hour share a window. All dated rules of an
 * office count: nobody knows which will be in force when the template is made.
 */
export const releaseWindows = (offices: readonly Pick<Office, "zone" | "rules">[]): ReleaseWindow[] => {
  const windows = offices.flatMap(({ zone, rules }) =>
    rules.map(({ release: { weekday, time } }) => {
      const [hours = 0, minutes = 0] = time.split(":").map(Number);
      const releasedAt = ((weekday - 1) * 24 + hours) * 60 + minutes;
      return { zone, from: weekMinute(releasedAt - minutesBefore), until: weekMinute(releasedAt + minutesAfter) };
    }),
  );
  return [...new Map(windows.map((window) => [JSON.stringify(window), window])).values()];
};

const minutesOfWeek = 7 * 24 * 60;

const weekMinute = (minutes: number): WeekMinute => {
  const inWeek = (minutes + minutesOfWeek) % minutesOfWeek;
  return { weekday: Math.floor(inWeek / 1_440) + 1, hour: Math.floor(inWeek / 60) % 24, minute: inWeek % 60 };
};
