import type { IsoDate } from "@sip/calendar/date";

/** Whole years lived on `on`; who is born on 29 February has the birthday on 1 March in other years. */
export const ageOn = (dateOfBirth: IsoDate, on: IsoDate): number => {
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return on.slice(5) >= dateOfBirth.slice(5) ? years : years - 1;
};
