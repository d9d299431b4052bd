import type { ComponentChildren, InputHTMLAttributes } from "preact";

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
    <input
      id={id}
      name={id}
      type="text"
      autocomplete="off"
      {...input}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
      aria-invalid={error === undefined ? undefined : "true"}
      aria-describedby={describedBy(id, hint, error)}
    />
    {children}
  </div>
);

/** What explains a field: its hint, and its error once there is one. */
export const describedBy = (id: string, hint: string | undefined, error: string | undefined): string | undefined =>
  [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].filter(Boolean).join(" ") ||
  undefined;
