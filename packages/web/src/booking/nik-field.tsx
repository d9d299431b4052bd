import type { IsoDate } from "@sip/calendar/date";
import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { readTypedNik, type TypedNik } from "../people/typed-nik.ts";
import { bookingWords } from "../words/booking-words.ts";
import type { PersonDraft } from "./draft.ts";
import type { PersonFault } from "./person-checks.ts";

interface NikFieldProps {
  readonly number: number;
  readonly person: PersonDraft;
  readonly fault: PersonFault | undefined;
  readonly today: IsoDate;
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

/** Says while it is typed what is still missing or wrong, and fills in the date of birth if that is still empty. */
export const NikField = ({ number, person, fault, today, onChange }: NikFieldProps) => {
  const words = useWords(bookingWords);
  const reading = readTypedNik(person.nik, today);
  const type = (nik: string): void => {
    const next = readTypedNik(nik, today);
    const { day, month, year } = person.birth;
    const untouched =
      (day === "" && month === "" && year === "") || (reading.kind === "readable" && isRead(reading.bornOn));
    onChange(next.kind === "readable" && untouched ? { nik, birth: partsOf(next.bornOn) } : { nik });
  };
  const isRead = (bornOn: string): boolean => {
    const read = partsOf(bornOn);
    return read.day === person.birth.day && read.month === person.birth.month && read.year === person.birth.year;
  };
  // The count goes up silently: a screen reader that speaks at every digit is no help.
  const counting = reading.kind === "incomplete" && reading.digits > 0;
  const isWrong = reading.kind !== "readable" && reading.kind !== "incomplete";
  return (
    <TextField
      id={`nik-${number}`}
      label={words.nik}
      hint={words.nikHint}
      error={fault !== undefined ? words.fault[fault] : undefined}
      value={person.nik}
      onValue={type}
      input={{ inputMode: "numeric", class: "nik", spellcheck: false, maxLength: 24 }}
    >
      <p class={isWrong ? "live wrong-now" : "live"}>
        {counting ? words.nikDigits(reading.digits) : null}
        <span aria-live="polite">{fault === undefined && !counting ? sentence(reading, words) : ""}</span>
      </p>
    </TextField>
  );
};

const partsOf = (bornOn: string): PersonDraft["birth"] => ({
  day: String(Number(bornOn.slice(8))),
  month: String(Number(bornOn.slice(5, 7))),
  year: bornOn.slice(0, 4),
});

const sentence = (reading: TypedNik, words: typeof bookingWords.id): string => {
  switch (reading.kind) {
    case "incomplete":
      return "";
    case "not-digits":
      return words.fault["nik-digits"];
    case "too-long":
      return words.fault["nik-length"];
    case "no-such-birth-date":
      return words.fault["nik-date"];
    case "serial-zero":
      return words.fault["nik-serial"];
    case "readable":
      return reading.unknownArea ? words.nikUnknownArea : words.nikFine;
  }
};
