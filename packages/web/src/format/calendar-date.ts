const MILLISECONDS_PER_DAY = 86_400_000;

const epochDay = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;

/** `YYYY-MM-DD`, so many days later; a negative number goes back. */
export const addDays = (date: string, days: number): string =>
  new Date((epochDay(date) + days) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** Calendar days from the one to the other; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => epochDay(to) - epochDay(from);

/** 1 = Monday … 7 = Sunday. */
export const isoWeekday = (date: string): number => ((epochDay(date) + 3) % 7) + 1;

/** `YYYY-MM-DD` of a day that exists, or undefined: 31 February and the 13th month do not. */
export const realDate = (year: number, month: number, day: number): string | undefined => {
  const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
};
