import type { IsoDate } from "@sip/calendar/date";
import type { ServiceView } from "@sip/contracts/offices/shapes";
import { dayMonthAndYear, monthNames } from "@sip/domain/dates-in-words";
import { ageOn } from "@sip/domain/people/age";
import { carriesBirthDate, compactNik, nikFault } from "@sip/domain/people/nik";
import { useLanguage, useWords } from "../app/language.ts";
import { bookingWords } from "../words/booking-words.ts";
import type { BirthDraft, PersonDraft } from "./draft.ts";
import { birthDate, type PersonFault } from "./person-checks.ts";

interface BirthFieldProps {
  readonly number: number;
  readonly person: PersonDraft;
  readonly identity: ServiceView["identity"];
  readonly fault: PersonFault | undefined;
  readonly today: IsoDate;
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

/** Day, month and year apart: nobody scrolls a calendar back to 1958, and no locale swaps day and month. */
export const BirthField = ({ number, person, identity, fault, today, onChange }: BirthFieldProps) => {
  const language = useLanguage();
  const words = useWords(bookingWords);
  const { birth } = person;
  const set = (part: Partial<BirthDraft>): void => onChange({ birth: { ...birth, ...part } });
  const id = (part: string): string => `birth-${part}-${number}`;
  const bornOn = birthDate(birth);
  const nik = compactNik(person.nik);
  const mismatch =
    identity === "nik" && bornOn !== undefined && nikFault(nik) === undefined && !carriesBirthDate(nik, bornOn);
  return (
    <fieldset class={fault === undefined ? "field" : "field wrong"} aria-describedby={id("hint")}>
      <legend>{words.birth}</legend>
      <p class="hint" id={id("hint")}>
        {words.birthHint[identity]}
      </p>
      {fault === undefined ? null : (
        <p class="field-error" id={id("error")}>
          {words.fault[fault]}
        </p>
      )}
      <div class="birth">
        <div>
          <label for={id("day")}>{words.birthDay}</label>
          <input
            id={id("day")}
            type="text"
            inputMode="numeric"
            maxLength={2}
            autocomplete="off"
            value={birth.day}
            aria-invalid={fault === undefined ? undefined : "true"}
            aria-describedby={fault === undefined ? undefined : id("error")}
            onInput={(event) => set({ day: event.currentTarget.value.trim() })}
          />
        </div>
        <div>
          <label for={id("month")}>{words.birthMonth}</label>
          <select id={id("month")} value={birth.month} onChange={(event) => set({ month: event.currentTarget.value })}>
            <option value="">–</option>
            {monthNames[language].map((name, index) => (
              <option key={name} value={String(index + 1)}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for={id("year")}>{words.birthYear}</label>
          <input
            id={id("year")}
            type="text"
            inputMode="numeric"
            maxLength={4}
            autocomplete="off"
            value={birth.year}
            onInput={(event) => set({ year: event.currentTarget.value.trim() })}
          />
        </div>
      </div>
      <p class={mismatch ? "live wrong-now" : "live"} aria-live="polite">
        {fault !== undefined || bornOn === undefined || bornOn > today
          ? ""
          : mismatch
            ? words.fault["birth-not-in-nik"]
            : words.bornAndAge(dayMonthAndYear(bornOn, language), ageOn(bornOn, today))}
      </p>
    </fieldset>
  );
};
