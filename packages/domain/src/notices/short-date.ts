import { type IsoDate, weekdayOf } from "@sip/calendar/date";
import type { Language } from "../bilingual.ts";
import { weekdayNames } from "../weekday-names.ts";

/** `28-01-2027` */
export const dateInDigits = (date: IsoDate): string => date.split("-").toReversed().join("-");

/** `Sel 29-12-2026` */
export const shortDate = (date: IsoDate, language: Language): string =>
  `${weekdayNames[language][weekdayOf(date) - 1]?.slice(0, 3)} ${dateInDigits(date)}`;
