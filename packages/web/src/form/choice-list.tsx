import type { Language } from "@sip/contracts/primitives";
import { FieldNotes, notesOf } from "./field-notes.tsx";

interface Option {
  readonly value: string;
  readonly label: string;
  readonly more?: string | undefined;
  /** The language of `more`, where it is not that of the page. */
  readonly moreIn?: Language;
}

interface ChoiceListProps {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onValue: (value: string) => void;
}

/** Native radio buttons, each a target as wide as the column. */
export const ChoiceList = ({ id, legend, hint, error, options, value, onValue }: ChoiceListProps) => (
  <fieldset class={error === undefined ? "field" : "field wrong"} aria-describedby={notesOf({ id, hint, error })}>
    <legend>{legend}</legend>
    <FieldNotes id={id} hint={hint} error={error} />
    {options.map((option, index) => (
      <Choice
        key={option.value}
        inputId={index === 0 ? id : `${id}-${option.value}`}
        name={id}
        option={option}
        checked={option.value === value}
        onChoose={() => onValue(option.value)}
      />
    ))}
  </fieldset>
);

interface ChoiceProps {
  readonly inputId: string;
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** The label is the button's name, what stands below it its description. */
const Choice = ({ inputId, name, option, checked, onChoose }: ChoiceProps) => (
  <label class="choice">
    <input
      type="radio"
      id={inputId}
      name={name}
      value={option.value}
      checked={checked}
      aria-labelledby={`${inputId}-label`}
      aria-describedby={option.more === undefined ? undefined : `${inputId}-more`}
      onChange={onChoose}
    />
    <span>
      <span id={`${inputId}-label`}>{option.label}</span>
      {option.more === undefined ? null : (
        <small id={`${inputId}-more`} lang={option.moreIn}>
          {option.more}
        </small>
      )}
    </span>
  </label>
);
