import type { IsoDate } from "@sip/calendar/date";

/** Whole years of life on the date `on`. A birthday on 29 February counts as 1 March in other years. */
export const ageOn = (dateOfBirth: IsoDate, on: IsoDate): number => {
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return on.slice(5) >= dateOfBirth.slice(5) ? years : years - 1;
};
