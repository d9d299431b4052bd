import { useLanguage } from "../app/language.ts";
import { dayAndMonth, weekdayName } from "../format/spoken-date.ts";

/** "Selasa, 22 Desember"; on a narrow screen it breaks behind the weekday and nowhere else. */
export const DayName = ({ date }: { date: string }) => {
  const language = useLanguage();
  return (
    <span class="day-name">
      <span>{weekdayName(language, date)},</span> <span>{dayAndMonth(language, date)}</span>
    </span>
  );
};
