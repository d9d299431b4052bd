import { useLanguage } from "../app/language.ts";
import { plainDate, weekdayName } from "../format/spoken-date.ts";

/** A date as the largest thing on the page; where it is too long for the line, it breaks behind the weekday. */
export const HeroDate = ({ date }: { date: string }) => {
  const language = useLanguage();
  return (
    <strong class="hero-date">
      <span>{weekdayName(language, date)},</span> <span>{plainDate(language, date)}</span>
    </strong>
  );
};
