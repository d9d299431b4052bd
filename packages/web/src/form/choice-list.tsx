import { describedBy } from "./text-field.tsx";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly more?: string | undefined;
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
  <fieldset class={error === undefined ? "field" : "field wrong"} aria-describedby={describedBy(id, hint, error)}>
    <legend>{legend}</legend>
    {hint === undefined ? null : (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error === undefined ? null : (
      <p class="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {options.map((option, index) => (
      <label class="choice" key={option.value}>
        <input
          type="radio"
          id={index === 0 ? id : `${id}-${option.value}`}
          name={id}
          value={option.value}
          checked={option.value === value}
          onChange={() => onValue(option.value)}
        />
        <span>
          {option.label}
          {option.more === undefined ? null : <small>{option.more}</small>}
        </span>
      </label>
    ))}
  </fieldset>
);
