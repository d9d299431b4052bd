import { type IsoDate, yearOf } from "./date.ts";
import type { HolidayData } from "./holidays.ts";

/** The decrees for 2025 to 2027 were signed between 15 September and 14 October of the year before. */
const expectedBy = "11-01";

/** This year without its decree, or from 1 November on the next one: then somebody forgot it. */
export const missingDecree = ({ decrees }: Pick<HolidayData, "decrees">, today: IsoDate): number | undefined => {
  const year = yearOf(today);
  const needed = today.slice(5) >= expectedBy ? [year, year + 1] : [year];
  return needed.find((one) => decrees.every((decree) => decree.year !== one));
};
