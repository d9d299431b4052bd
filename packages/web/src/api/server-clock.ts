import { type LocalMoment, localMomentAt } from "@sip/calendar/local-moment";
import { isZoneLabel } from "@sip/calendar/time-zone";

let aheadMs: number | undefined;

/**
 * Phones are often wrong about the time and "today" decides what can be booked, so the service's clock counts. An answer
 * that lay in a cache shows an older time than it is, never a newer one: the newest counts.
 */
export const setServerClock = (dateHeader: string | null): void => {
  const seenMs = dateHeader === null ? Number.NaN : Date.parse(dateHeader) - Date.now();
  if (!Number.isNaN(seenMs)) aheadMs = Math.max(aheadMs ?? seenMs, seenMs);
};

export const serverNowMs = (): number => Date.now() + (aheadMs ?? 0);

/** Now, as the office's wall clock shows it. */
export const officeNow = (zoneLabel: string): LocalMoment =>
  localMomentAt(serverNowMs(), isZoneLabel(zoneLabel) ? zoneLabel : "WIB");
