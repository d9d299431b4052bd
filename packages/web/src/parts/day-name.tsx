import { dayAndMonth, weekdayInWords } from "@sip/domain/dates-in-words";
import { useLanguage } from "../app/language.ts";

/** "Selasa, 22 Desember"; on a narrow screen it breaks behind the weekday and nowhere else. */
export const DayName = ({ date }: { date: string }) => {
  const language = useLanguage();
  return (
    <span class="day-name">
      <span>{weekdayInWords(date, language)},</span> <span>{dayAndMonth(date, language)}</span>
    </span>
  );
};
