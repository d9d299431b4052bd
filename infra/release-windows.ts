import type { Office } from "@sip/domain/offices/office";

/** Minutes of a week, from Monday 00:00 in an office's own time zone on, in which its seats are released and rushed at. */
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

/** Starting a hundred instances takes a minute or two. */
const minutesBefore = 10;
/** Seats are gone within seconds; who comes late looks for another day. */
const minutesAfter = 20;

/**
 * When instances have to stand started. Offices that release at one hour share a window. Each of an office's dated rules counts: which of
 * them will be in force is not known when the template is made.
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
