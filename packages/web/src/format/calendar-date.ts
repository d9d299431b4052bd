/** `YYYY-MM-DD` of a day that exists, or undefined: 31 February and the 13th month do not. */
export const realDate = (year: number, month: number, day: number): string | undefined => {
  const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
};
