import { longestNote } from "@sip/domain/applications/longest-written";
import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { supervisorWords } from "../words/supervisor-words.ts";

interface ReviewFormProps {
  readonly id: string;
  readonly onRecord: (note: string) => void;
  readonly onCancel: () => void;
}

export const ReviewForm = ({ id, onRecord, onCancel }: ReviewFormProps) => {
  const words = useWords(supervisorWords);
  const [note, setNote] = useState("");
  const [shown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const isEmpty = note.trim() === "";
  const submit = (event: Event): void => {
    event.preventDefault();
    if (isEmpty) setShown(true);
    else onRecord(note.trim());
  };
  return (
    <form ref={form} noValidate onSubmit={submit} class="review-form">
      <TextField
        id={id}
        label={words.reviewNote}
        hint={words.reviewNoteHint}
        error={shown && isEmpty ? words.reviewNoteEmpty : undefined}
        value={note}
        onValue={setNote}
        input={{ maxLength: longestNote }}
      />
      <div class="acts">
        <button type="submit" class="main">
          {words.reviewRecord}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
};
