import { useState } from "preact/hooks";
import { TextField } from "../form/text-field.tsx";

interface OneLineFormProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** On the button. */
  readonly act: string;
  /** Said when nothing is written. */
  readonly empty: string;
  readonly longest: number;
  /** True when it was taken; only then the field is emptied. */
  readonly onSend: (written: string) => Promise<boolean>;
}

export const OneLineForm = ({ id, label, hint, act, empty, longest, onSend }: OneLineFormProps) => {
  const [written, setWritten] = useState("");
  const [isWrong, setWrong] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setWrong(written.trim() === "");
    if (written.trim() !== "" && (await onSend(written.trim()))) setWritten("");
  };
  return (
    <form noValidate onSubmit={submit} class="one-line">
      <TextField
        id={id}
        label={label}
        hint={hint}
        error={isWrong && written.trim() === "" ? empty : undefined}
        value={written}
        onValue={setWritten}
        input={{ maxLength: longest }}
      />
      <button type="submit">{act}</button>
    </form>
  );
};
