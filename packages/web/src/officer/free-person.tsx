import type { IsoDate } from "@sip/calendar/date";
import { useRef, useState } from "preact/hooks";
import { releasePerson } from "../api/staff.ts";
import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import type { Failed } from "../parts/failure.tsx";
import { useServices } from "../staff/services.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { officerWords } from "../words/officer-words.ts";
import { blankRelease, type ReleaseDraft, type ReleaseField, releaseRequest, wrongInRelease } from "./release-draft.ts";
import { ReleaseIdentity } from "./release-identity.tsx";

interface FreePersonProps {
  readonly session: StaffSession;
  readonly today: IsoDate;
  readonly onFreed: () => void;
}

/** A quiet act for a rare case. What was typed goes with the answer: no number stays on the screen. */
export const FreePerson = ({ session, today, onFreed }: FreePersonProps) => {
  const words = useWords(officerWords);
  const { free } = words;
  const kinds = [...new Set(useServices().map(({ identity }) => identity))];
  const [written, setWritten] = useState(() => blankRelease(kinds[0] ?? "nik"));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const [freed, setFreed] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const said = free[written.identity];
  const other = written.identity === "nik" ? "travel-document" : "nik";
  const wrong = wrongInRelease(written);
  const error = (field: ReleaseField): string | undefined =>
    tried && wrong.includes(field) ? { ...free.wrong, ...said.wrong }[field] : undefined;
  const write = (change: Partial<ReleaseDraft>): void => {
    setFreed("");
    setFailed(undefined);
    setWritten((before) => ({ ...before, ...change }));
  };
  const begin = (identity: ReleaseDraft["identity"]): void => {
    setWritten(blankRelease(identity));
    setTried(false);
    setFailed(undefined);
    setFreed("");
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    setTried(true);
    const [first] = wrong;
    if (first !== undefined) return form.current?.querySelector<HTMLElement>(`#free-${first}`)?.focus();
    setBusy(true);
    setFailed(undefined);
    const answer = await releasePerson(session, releaseRequest(written));
    setBusy(false);
    if (answer.kind !== "ok") return setFailed(answer);
    begin(written.identity);
    setFreed(said.done(answer.body.nikLast4 ?? answer.body.documentLast4 ?? ""));
    onFreed();
  };
  const seenError = error("seen");
  return (
    <details class="free-person">
      <summary>{kinds.length < 2 ? said.title : free.title}</summary>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p class="hint">{said.hint}</p>
        <ReleaseIdentity draft={written} today={today} error={error} onWrite={write} />
        {kinds.length < 2 ? null : (
          <button type="button" class="quiet by" onClick={() => begin(other)}>
            {free[other].choose}
          </button>
        )}
        <TextField
          id="free-bornOn"
          label={said.bornOn}
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
            <span>{said.seen}</span>
          </label>
        </div>
        {failed === undefined ? null : <StaffFailure failed={failed} session={session} onRetry={send} />}
        <button type="submit" aria-disabled={busy}>
          {busy ? words.working : said.act}
        </button>
        <p class="said" role="status">
          {freed}
        </p>
      </form>
    </details>
  );
};
