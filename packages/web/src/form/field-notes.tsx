interface FieldNotesProps {
  readonly id: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

/** What explains a field: its hint, and its error once there is one. */
export const FieldNotes = ({ id, hint, error }: FieldNotesProps) => (
  <>
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
  </>
);

/** The ids of a field's notes, for `aria-describedby`. */
export const notesOf = ({ id, hint, error }: FieldNotesProps): string | undefined =>
  [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].filter(Boolean).join(" ") ||
  undefined;
