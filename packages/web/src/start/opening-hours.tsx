import type { OfficeView } from "@sip/contracts/offices/shapes";
import { spansInWords } from "@sip/domain/offices/hours-in-words";
import { useLanguage } from "../app/language.ts";

interface OpeningHoursProps {
  /** The office, or one of its service points. */
  readonly place: Pick<OfficeView, "name" | "address" | "hours" | "otherHours">;
  readonly zone: string;
}

/** A line for neighbouring weekdays with the same hours, and one for each time in which others hold. */
export const OpeningHours = ({ place, zone }: OpeningHoursProps) => {
  const language = useLanguage();
  const lines = spansInWords(place.hours, language).concat(place.otherHours.map((other) => other.inWords[language]));
  return (
    <p>
      <strong>{place.name[language]}</strong>
      <br />
      {place.address}
      {lines.map((line) => (
        <span key={line}>
          <br />
          {line} {zone}
        </span>
      ))}
    </p>
  );
};
