import { localMoment } from "@sip/calendar/local-moment";
import type { Language } from "@sip/contracts/primitives";
import { clockTime } from "../format/clock-time.ts";
import { dayAndMonth, weekdayName } from "../format/spoken-date.ts";

/** "Selasa 29 Desember, 16.00 WIB". */
export const spokenMoment = (language: Language, timestamp: string): string => {
  const { date, time, zoneLabel } = localMoment(timestamp);
  return `${weekdayName(language, date)} ${dayAndMonth(language, date)}, ${clockTime(language, time)} ${zoneLabel}`;
};
