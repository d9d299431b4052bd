import type { WeeklyHours } from "@sip/calendar/weekly-hours";
import { spansInWords } from "@sip/domain/offices/hours-in-words";
import { useLanguage } from "../app/language.ts";

interface OpeningHoursProps {
  readonly name: string;
  readonly address: string;
  readonly hours: WeeklyHours;
  readonly zone: string;
}

/** A line for neighbouring weekdays with the same hours. */
export const OpeningHours = ({ name, address, hours, zone }: OpeningHoursProps) => {
  const language = useLanguage();
  return (
    <p>
      <strong>{name}</strong>
      <br />
      {address}
      {spansInWords(hours, language).map((span) => (
        <span key={span}>
          <br />
          {span} {zone}
        </span>
      ))}
    </p>
  );
};
