import { currentLanguage } from "./words.js";

/* Times as the clock on the wall of the run's time zone shows them, whatever zone the browser is in. */

let timeZone = "UTC";

export const useTimeZone = (name) => {
  timeZone = name;
};

const format = (instant, options) =>
  new Intl.DateTimeFormat(currentLanguage() === "id" ? "id-ID" : "en-GB", { timeZone, ...options }).format(instant);

export const clockTime = (instant) => format(instant, { hour: "2-digit", minute: "2-digit" });
export const seconds = (instant) => format(instant, { second: "2-digit" }).padStart(2, "0");
export const longDate = (instant) =>
  format(instant, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const shortDate = (instant) => format(instant, { day: "numeric", month: "short" });

/** The time if it is today, else the day: as short as lists of messages need it. */
export const briefly = (instant, now) =>
  longDate(instant) === longDate(now) ? clockTime(instant) : shortDate(instant);

/** WIB, WITA, WIT: only the Indonesian locale knows these names. */
export const zoneName = (instant) =>
  new Intl.DateTimeFormat("id-ID", { timeZone, timeZoneName: "short" })
    .formatToParts(instant)
    .find((part) => part.type === "timeZoneName").value;

/** `2026-12-18T14:30` on the wall, for an instant. */
export const wallText = (instant) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    .format(instant)
    .replace(" ", "T");

/** The instant at which the wall shows `text`. Found by correcting a guess, because only the other direction is built in. */
export const instantOfWall = (text) => {
  const wanted = Date.parse(`${text}:00Z`);
  const wallOf = (ms) => Date.parse(`${wallText(new Date(ms))}:00Z`);
  const guess = wanted - (wallOf(wanted) - wanted);
  return new Date(guess - (wallOf(guess) - wanted));
};

/** The next 07:30 of a Monday to Friday. Holidays are the application's business, not the clock's. */
export const nextWeekdayMorning = (now) => {
  const wall = wallText(now);
  const day = new Date(`${wall.slice(0, 10)}T00:00:00Z`);
  if (wall.slice(11) >= "07:30") day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return instantOfWall(`${day.toISOString().slice(0, 10)}T07:30`);
};
