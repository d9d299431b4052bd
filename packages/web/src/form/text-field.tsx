import type { ComponentChildren, InputHTMLAttributes } from "preact";
import { FieldNotes, notesOf } from "./field-notes.tsx";

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
  /** Says below the field, politely, what the answer means so far. */
  readonly children?: ComponentChildren;
}

export const TextField = ({ id, label, hint, error, value, onValue, input, children }: TextFieldProps) => (
  <div class={error === undefined ? "field" : "field wrong"}>
    <label for={id}>{label}</label>
    <FieldNotes id={id} hint={hint} error={error} />
    <input
      id={id}
      name={id}
      type="text"
      autocomplete="off"
      {...input}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
      aria-invalid={error === undefined ? undefined : "true"}
      aria-describedby={notesOf({ id, hint, error })}
    />
    {children}
  </div>
);
