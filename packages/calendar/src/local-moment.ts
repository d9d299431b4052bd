import { type IsoDate, isoDate } from "./date.ts";
import type { LocalTime } from "./local-time.ts";
import { offsetHoursOf, type ZoneLabel, zoneLabels } from "./time-zone.ts";

/** What a clock on the office's wall shows: `2026-12-29`, `16:00`, `WIB`. */
export interface LocalMoment {
  readonly date: IsoDate;
  readonly time: LocalTime;
  readonly zoneLabel: ZoneLabel;
}

const millisecondsPerHour = 3_600_000;

/** There is no daylight saving time, so the offset names the zone. One that no office has is read as Jakarta's. */
const labelOfOffset = (offset: string): ZoneLabel =>
  zoneLabels.find((label) => `+0${offsetHoursOf[label]}:00` === offset) ?? "WIB";

/** Of a timestamp as the service writes it, with the office's own offset (`…+07:00`); one in UTC is shown in Jakarta's time. */
export const localMoment = (timestamp: string): LocalMoment =>
  localMomentAt(Date.parse(timestamp), labelOfOffset(timestamp.slice(-6)));

export const localMomentAt = (epochMs: number, zoneLabel: ZoneLabel): LocalMoment => {
  const wall = new Date(epochMs + offsetHoursOf[zoneLabel] * millisecondsPerHour).toISOString();
  return { date: isoDate(wall.slice(0, 10)), time: wall.slice(11, 16), zoneLabel };
};
