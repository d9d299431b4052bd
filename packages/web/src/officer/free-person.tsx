import { useRef, useState } from "preact/hooks";
import { releasePerson } from "../api/staff.ts";
import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import type { Failed } from "../parts/failure.tsx";
import { nikMatchesBirth, readNik } from "../people/nik.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { officerWords } from "../words/officer-words.ts";

interface FreePersonProps {
  readonly session: StaffSession;
  readonly today: string;
  readonly onFreed: () => void;
}

const blank = { nik: "", bornOn: "", reason: "", seen: false };
type Written = typeof blank;

const wrongIn = ({ nik, bornOn, reason, seen }: Written, today: string): readonly (keyof Written)[] => [
  ...(readNik(nik, today).kind === "readable" ? [] : (["nik"] as const)),
  ...(bornOn !== "" && nikMatchesBirth(nik, bornOn) ? [] : (["bornOn"] as const)),
  ...(reason.trim().length < 3 ? (["reason"] as const) : []),
  ...(seen ? [] : (["seen"] as const)),
];

/** A quiet act for a rare case. What was typed goes with the answer: no NIK stays on the screen. */
export const FreePerson = ({ session, today, onFreed }: FreePersonProps) => {
  const words = useWords(officerWords);
  const { free } = words;
  const [written, setWritten] = useState(blank);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const [freed, setFreed] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const wrong = wrongIn(written, today);
  const error = (field: keyof Written): string | undefined =>
    tried && wrong.includes(field) ? free.wrong[field] : undefined;
  const write = (change: Partial<Written>): void => {
    setFreed(undefined);
    setFailed(undefined);
    setWritten((before) => ({ ...before, ...change }));
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    setTried(true);
    const [first] = wrong;
    if (first !== undefined) return form.current?.querySelector<HTMLElement>(`#free-${first}`)?.focus();
    setBusy(true);
    setFailed(undefined);
    const { nik, bornOn, reason } = written;
    const answer = await releasePerson(session, { nik: nik.replace(/\D/g, ""), dateOfBirth: bornOn, reason });
    setBusy(false);
    if (answer.kind !== "ok") return setFailed(answer);
    setWritten(blank);
    setTried(false);
    setFreed(answer.body.nikLast4);
    onFreed();
  };
  const seenError = error("seen");
  return (
    <details class="free-person">
      <summary>{free.title}</summary>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p class="hint">{free.hint}</p>
        <TextField
          id="free-nik"
          label={free.nik}
          error={error("nik")}
          value={written.nik}
          onValue={(nik) => {
            const read = readNik(nik, today);
            write({ nik, ...(read.kind === "readable" && written.bornOn === "" ? { bornOn: read.bornOn } : {}) });
          }}
          input={{ inputMode: "numeric", class: "nik", spellcheck: false, maxLength: 24 }}
        />
        <TextField
          id="free-bornOn"
          label={free.bornOn}
          error={error("bornOn")}
          value={written.bornOn}
          onValue={(bornOn) => write({ bornOn })}
          input={{ type: "date", max: today }}
        />
        <TextField
          id="free-reason"
          label={free.reason}
          hint={free.reasonHint}
          error={error("reason")}
          value={written.reason}
          onValue={(reason) => write({ reason })}
          input={{ maxLength: 200 }}
        />
        <div class={seenError === undefined ? "field" : "field wrong"}>
          {seenError === undefined ? null : (
            <p class="field-error" id="free-seen-error">
              {seenError}
            </p>
          )}
          <label class="choice">
            <input
              id="free-seen"
              type="checkbox"
              checked={written.seen}
              aria-invalid={seenError === undefined ? undefined : "true"}
              aria-describedby={seenError === undefined ? undefined : "free-seen-error"}
              onChange={(event) => write({ seen: event.currentTarget.checked })}
            />
            <span>{free.seen}</span>
          </label>
        </div>
        {failed === undefined ? null : <StaffFailure failed={failed} session={session} onRetry={send} />}
        <button type="submit" aria-disabled={busy}>
          {busy ? words.working : free.act}
        </button>
        <p class="said" role="status">
          {freed === undefined ? "" : free.done(freed)}
        </p>
      </form>
    </details>
  );
};
