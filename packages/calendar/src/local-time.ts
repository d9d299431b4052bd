/** A time on the wall as `HH:mm`, 00:00 to 23:59. */
export type LocalTime = string;

export const isLocalTime = (text: string): text is LocalTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Throws a RangeError for a text that is no time as `HH:mm`. */
export const minutesAfterMidnight = (time: LocalTime): number => {
  if (!isLocalTime(time)) throw new RangeError(`not a time as HH:mm: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
};

/** So many minutes before a time, at midnight at the earliest: the day stays the same. */
export const minutesBefore = (time: LocalTime, minutes: number): LocalTime => {
  const left = Math.max(minutesAfterMidnight(time) - minutes, 0);
  return `${twoDigits(Math.floor(left / 60))}:${twoDigits(left % 60)}`;
};

const twoDigits = (number: number): string => String(number).padStart(2, "0");
