import { type IsoDate, yearOf } from "./date.ts";
import type { HolidayData } from "./holidays.ts";

/** The decrees for 2025 to 2027 were signed between 15 September and 14 October of the year before. */
const expectedBy = "11-01";

/** The next year, if its decree is still missing on 1 November or after: then somebody forgot it. */
export const missingDecree = ({ decrees }: Pick<HolidayData, "decrees">, today: IsoDate): number | undefined => {
  const next = yearOf(today) + 1;
  return today.slice(5) >= expectedBy && decrees.every(({ year }) => year !== next) ? next : undefined;
};
