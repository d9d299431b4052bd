import type { IsoDate } from "@sip/calendar/date";
import type { ServiceOffered, ServiceView } from "@sip/contracts/offices/shapes";
import { rupiahInWords } from "@sip/domain/rupiah-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { ChoiceList } from "../form/choice-list.tsx";
import { TextField } from "../form/text-field.tsx";
import { bookingWords } from "../words/booking-words.ts";
import { BirthField } from "./birth-field.tsx";
import { DocumentFields } from "./document-fields.tsx";
import { type PersonDraft, updatePerson } from "./draft.ts";
import { feeOf } from "./fee.ts";
import { NikField } from "./nik-field.tsx";
import { mayHaveTenYears, type PersonFaults, personAge } from "./person-checks.ts";

interface PersonFormProps {
  /** From 1. */
  readonly number: number;
  readonly person: PersonDraft;
  readonly faults: PersonFaults;
  readonly offered: ServiceOffered;
  readonly service: ServiceView;
  readonly bookType: string | undefined;
  readonly today: IsoDate;
  readonly onRemove: (() => void) | undefined;
}

export const PersonForm = ({
  number,
  person,
  faults,
  offered,
  service,
  bookType,
  today,
  onRemove,
}: PersonFormProps) => {
  const language = useLanguage();
  const words = useWords(bookingWords);
  const { applicationTypes, tenYearsFromAge } = offered.rules;
  const kinds = service.kinds.filter(({ kind }) => applicationTypes.includes(kind));
  const change = (part: Partial<PersonDraft>): void => updatePerson(number - 1, part);
  const amountOf = (years: 5 | 10) => feeOf(offered, { ...person, bookType, validityYears: years });
  const fee = (years: 5 | 10): string => rupiahInWords(amountOf(years) ?? 0, language);
  const age = personAge(person, today);
  return (
    <fieldset class="person">
      <legend>
        <h2>{words.person(number)}</h2>
      </legend>
      <TextField
        id={`name-${number}`}
        label={words.name}
        hint={words.nameHint[service.identity]}
        error={faults.fullName && words.fault[faults.fullName]}
        value={person.fullName}
        onValue={(fullName) => change({ fullName })}
        input={{ autocapitalize: "characters", spellcheck: false, maxLength: 100 }}
      />
      {service.identity === "nik" ? (
        <NikField number={number} person={person} fault={faults.nik} today={today} onChange={change} />
      ) : (
        <DocumentFields number={number} person={person} faults={faults} onChange={change} />
      )}
      <BirthField
        number={number}
        person={person}
        identity={service.identity}
        fault={faults.birth}
        today={today}
        onChange={change}
      />
      {kinds.length < 2 ? null : (
        <div class="field">
          <label for={`type-${number}`}>{words.kindLegend}</label>
          <select
            id={`type-${number}`}
            value={person.applicationType}
            onChange={(event) => change({ applicationType: event.currentTarget.value })}
          >
            {kinds.map(({ kind, words: name }) => (
              <option key={kind} value={kind}>
                {name[language]}
              </option>
            ))}
          </select>
        </div>
      )}
      {mayHaveTenYears(person, offered.rules, today) ? (
        <ChoiceList
          id={`years-${number}`}
          legend={words.yearsLegend}
          error={faults.validityYears && words.fault[faults.validityYears]}
          options={([10, 5] as const)
            .filter((years) => bookType === undefined || amountOf(years) !== undefined)
            .map((years) => ({ value: String(years), label: words.years(years), more: fee(years) }))}
          value={person.validityYears === undefined ? undefined : String(person.validityYears)}
          onValue={(value) => change({ validityYears: value === "10" ? 10 : 5 })}
        />
      ) : tenYearsFromAge === undefined || age === undefined || age < 0 ? null : (
        <p class="callout">{words.childYears(tenYearsFromAge, fee(5))}</p>
      )}
      {onRemove === undefined ? null : (
        <button type="button" class="quiet" onClick={onRemove}>
          {words.removePerson(number)}
        </button>
      )}
    </fieldset>
  );
};
