import { dayMonthAndYear, weekdayInWords } from "@sip/domain/dates-in-words";
import { useLanguage } from "../app/language.ts";

/** A date as the largest thing on the page; where it is too long for the line, it breaks behind the weekday. */
export const HeroDate = ({ date }: { date: string }) => {
  const language = useLanguage();
  return (
    <strong class="hero-date">
      <span>{weekdayInWords(date, language)},</span> <span>{dayMonthAndYear(date, language)}</span>
    </strong>
  );
};
