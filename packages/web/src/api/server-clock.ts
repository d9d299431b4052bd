import { atOffset, type LocalMoment } from "../format/local-moment.ts";

let aheadMs = 0;

/** Phones are often wrong about the time and "today" decides what can be booked, so the service's clock counts. */
export const setServerClock = (dateHeader: string | null, ageHeader: string | null): void => {
  const instant = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  // `Age`: how many seconds the answer had lain in a cache.
  if (!Number.isNaN(instant)) aheadMs = instant + Number(ageHeader ?? 0) * 1000 - Date.now();
};

export const serverNowMs = (): number => Date.now() + aheadMs;

const offsetHours: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** Now, as the office's wall clock shows it. */
export const officeNow = (zoneLabel: string): LocalMoment => atOffset(serverNowMs(), offsetHours[zoneLabel] ?? 7);
