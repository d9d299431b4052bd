import type { SupervisorWords } from "../words/supervisor.id.ts";

const minuteMs = 60_000;

/** "40 menit", "1 jam 16 menit", "5 jam", "3 hari": as exactly as it matters. */
export const spokenSpan = (milliseconds: number, words: SupervisorWords): string => {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / minuteMs));
  if (minutes < 60) return words.minutes(minutes);
  if (minutes < 180 && minutes % 60 > 0) {
    return `${words.hours(Math.floor(minutes / 60))} ${words.minutes(minutes % 60)}`;
  }
  const hours = Math.round(minutes / 60);
  return hours < 48 ? words.hours(hours) : words.days(Math.round(hours / 24));
};
