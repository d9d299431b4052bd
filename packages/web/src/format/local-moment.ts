/** What a clock on the office's wall shows: `2026-12-29`, `16:00`, `WIB`. */
export interface LocalMoment {
  readonly date: string;
  readonly time: string;
  readonly zoneLabel: string;
}

const MILLISECONDS_PER_HOUR = 3_600_000;

/** Indonesia has three zones and no daylight saving time, so the offset names the zone. */
const zoneLabels: Readonly<Record<number, string>> = { 7: "WIB", 8: "WITA", 9: "WIT" };

/** Instants come with the office's own offset (`…+07:00`); one in UTC is shown in Jakarta's time. */
const offsetHoursOf = (timestamp: string): number => {
  const offset = /[+-](\d\d):\d\d$/.exec(timestamp)?.[1];
  return offset === undefined ? 7 : Number(offset);
};

export const localMoment = (timestamp: string): LocalMoment =>
  atOffset(Date.parse(timestamp), offsetHoursOf(timestamp));

export const atOffset = (epochMs: number, offsetHours: number): LocalMoment => {
  const wall = new Date(epochMs + offsetHours * MILLISECONDS_PER_HOUR).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16), zoneLabel: zoneLabels[offsetHours] ?? "WIB" };
};
