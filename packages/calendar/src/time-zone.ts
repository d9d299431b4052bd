import { type IsoDate, isoDate } from "./date.ts";
import { epochMsOf } from "./instant.ts";
import { type LocalTime, minutesAfterMidnight } from "./local-time.ts";

/**
 * The zones in which immigration offices lie. Indonesia has three hours of difference and no daylight saving time
 * (Keppres 41/1987, in force since 1 January 1988), so an offset is enough and no zone database is needed.
 */
export const timeZones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"] as const;
export type TimeZone = (typeof timeZones)[number];

/** What people write behind a time: "16.00 WIB". */
export const zoneLabels = ["WIB", "WITA", "WIT"] as const;
export type ZoneLabel = (typeof zoneLabels)[number];

export const isZoneLabel = (text: string): text is ZoneLabel => zoneLabels.some((label) => label === text);

const labels = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
} as const satisfies Record<TimeZone, ZoneLabel>;

/** Hours that clocks with this label are ahead of UTC. */
export const offsetHoursOf = { WIB: 7, WITA: 8, WIT: 9 } as const satisfies Record<ZoneLabel, number>;

const millisecondsPerMinute = 60_000;

const offsetMs = (zone: TimeZone): number => offsetHoursOf[labels[zone]] * 60 * millisecondsPerMinute;

/** The wall clock of the zone, written as if it were UTC: `2026-12-29T16:00:00.000Z` for 16:00 in any zone. */
const wallClock = (instant: string, zone: TimeZone): string =>
  new Date(epochMsOf(instant) + offsetMs(zone)).toISOString();

export const zoneLabel = (zone: TimeZone): ZoneLabel => labels[zone];

/** The instant at which a clock on the wall shows this day and time, in UTC with milliseconds (`toISOString`). */
export const instantOf = (date: IsoDate, time: LocalTime, zone: TimeZone): string =>
  new Date(
    epochMsOf(`${date}T00:00:00.000Z`) + minutesAfterMidnight(time) * millisecondsPerMinute - offsetMs(zone),
  ).toISOString();

export const localDateOf = (instant: string, zone: TimeZone): IsoDate => isoDate(wallClock(instant, zone).slice(0, 10));

/** `HH:mm`; the seconds are cut off, not rounded, as on a clock. */
export const localTimeOf = (instant: string, zone: TimeZone): LocalTime => wallClock(instant, zone).slice(11, 16);

/** ISO 8601 with the offset of the zone, `2026-12-29T16:00:00+07:00`; milliseconds only where there are some. */
export const toOffsetString = (instant: string, zone: TimeZone): string =>
  `${wallClock(instant, zone).slice(0, -1).replace(".000", "")}+0${offsetHoursOf[labels[zone]]}:00`;
