import { useEffect, useRef } from "preact/hooks";
import type { Answer } from "../api/request.ts";
import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useAct } from "../staff/use-act.ts";
import { useOwnId } from "../staff/use-own-id.ts";
import { useWrittenLine } from "../staff/use-written-line.ts";
import { leftAfter } from "../staff/written-line.ts";
import { supervisorWords } from "../words/supervisor-words.ts";

interface OneLineFormProps<Body> {
  readonly session: StaffSession;
  readonly label: string;
  readonly hint: string;
  /** On the button. */
  readonly act: string;
  /** What is wrong with what is written, its length apart. */
  readonly wrong: (written: string) => string | undefined;
  readonly longest: number;
  readonly ask: (written: string) => Promise<Answer<Body>>;
  readonly onDone: (body: Body, written: string) => void;
  /** What this form did last. */
  readonly said?: string;
  /** Of a form that was opened by a press: it takes the keyboard, and can be left. */
  readonly onCancel?: () => void;
}

/** One line that is sent once: while it is on its way nothing else goes, and only what was saved leaves the field. */
export const OneLineForm = <Body,>(props: OneLineFormProps<Body>) => {
  const { session, label, hint, act, wrong, longest, ask, onDone, said, onCancel } = props;
  const words = useWords(supervisorWords);
  const id = useOwnId();
  const line = useWrittenLine(longest, wrong);
  const { busy, failed, send, forget } = useAct();
  const form = useRef<HTMLFormElement>(null);
  const isOpened = onCancel !== undefined;
  useEffect(() => {
    if (isOpened) form.current?.querySelector("input")?.focus();
  }, [isOpened]);
  const submit = async (): Promise<void> => {
    const written = line.read();
    if (written === undefined) return form.current?.querySelector("input")?.focus();
    const body = await send(() => ask(written));
    if (body === undefined) return;
    line.write((now) => leftAfter(now, written));
    onDone(body, written);
  };
  return (
    <form
      ref={form}
      noValidate
      class="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        id={id}
        label={label}
        hint={hint}
        error={line.error}
        value={line.value}
        onValue={(value) => {
          forget();
          line.write(value);
        }}
      />
      {failed === undefined ? null : <StaffFailure failed={failed} session={session} onRetry={submit} />}
      <div class="acts">
        <button type="submit" class={isOpened ? "main" : ""} aria-disabled={busy}>
          {busy ? words.working : act}
        </button>
        {isOpened ? (
          <button type="button" onClick={onCancel}>
            {words.cancel}
          </button>
        ) : null}
      </div>
      <p class="said" role="status">
        {said}
      </p>
    </form>
  );
};
