import type { SupervisorWords } from "../words/supervisor.id.ts";

const MINUTE = 60_000;

/** "40 menit", "5 jam", "3 hari": as exactly as it matters. */
export const spokenSpan = (milliseconds: number, words: SupervisorWords): string => {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / MINUTE));
  if (minutes < 90) return words.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? words.hours(hours) : words.days(Math.round(hours / 24));
};
