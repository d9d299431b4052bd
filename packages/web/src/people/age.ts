/** Whole years on a day; both are `YYYY-MM-DD`. Born on 29 February, one is a year older on 1 March. */
export const ageOn = (bornOn: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0);
