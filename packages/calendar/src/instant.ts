import { isIsoDate } from "./date.ts";

const isoInstant =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Milliseconds since 1970 of an ISO 8601 instant with `Z` or an offset; throws a RangeError for anything else.
 * An instant without offset is refused because `Date.parse` would read it in the zone of the machine.
 */
export const epochMsOf = (instant: string): number => {
  const date = isoInstant.exec(instant)?.[1];
  if (date === undefined || !isIsoDate(date)) throw new RangeError(`not an ISO 8601 instant with offset: ${instant}`);
  return Date.parse(instant);
};

/** So many seconds after an instant, in UTC with milliseconds (`toISOString`); negative ones lie before it. */
export const secondsAfter = (instant: string, seconds: number): string =>
  new Date(epochMsOf(instant) + seconds * 1_000).toISOString();

export const minutesAfter = (instant: string, minutes: number): string => secondsAfter(instant, minutes * 60);

/** So many times 24 hours after an instant. */
export const daysAfter = (instant: string, days: number): string => minutesAfter(instant, days * 24 * 60);
