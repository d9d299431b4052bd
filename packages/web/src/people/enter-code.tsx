import { maskPhone } from "@sip/domain/people/phone";
import { useEffect, useRef, useState } from "preact/hooks";
import { refusalName } from "../api/request.ts";
import { type CodeChannel, confirmCode, requestCode } from "../api/verifications.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { type Failed, Failure } from "../parts/failure.tsx";
import { phoneWords } from "../words/phone-words.ts";
import { keepPhoneToken } from "./phone-token.ts";

export interface PendingCode {
  readonly verificationId: string;
  readonly expiresAt: string;
  readonly phone: string;
  readonly channel: CodeChannel;
}

interface EnterCodeProps {
  readonly pending: PendingCode;
  readonly onSentAgain: (pending: PendingCode) => void;
  readonly onOtherNumber: () => void;
  readonly onVerified: () => void;
}

export const EnterCode = ({ pending, onSentAgain, onOtherNumber, onVerified }: EnterCodeProps) => {
  const language = useLanguage();
  const words = useWords(phoneWords);
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [spent, setSpent] = useState(false);
  const [failed, setFailed] = useState<{ readonly answer: Failed; readonly onRetry: "confirm" | CodeChannel }>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const focusField = (): void => form.current?.querySelector("input")?.focus();
  useEffect(focusField, []);

  const confirm = async (): Promise<void> => {
    if (busy) return;
    const typed = code.replace(/\s/g, "");
    if (!/^\d{6}$/.test(typed)) return fail(words.codeMissing);
    setBusy(true);
    setWrong(undefined);
    setSpent(false);
    setFailed(undefined);
    const answer = await confirmCode(pending.verificationId, typed);
    setBusy(false);
    if (answer.kind === "ok") {
      keepPhoneToken({ ...answer.body, phone: pending.phone });
      onVerified();
    } else if (answer.kind === "refused" && refusalName(answer) === "too-many-tries") setSpent(true);
    else if (answer.kind === "refused" && answer.status < 429) fail(words.codeWrong);
    else setFailed({ answer, onRetry: "confirm" });
  };
  const fail = (text: string): void => {
    setWrong(text);
    focusField();
  };
  const sendAgain = async (channel: CodeChannel): Promise<void> => {
    setFailed(undefined);
    const answer = await requestCode(pending.phone, channel, language);
    if (answer.kind !== "ok") return setFailed({ answer, onRetry: channel });
    onSentAgain({ ...answer.body, phone: pending.phone, channel });
    setCode("");
    setWrong(undefined);
    setSpent(false);
    setSaid(words.sentAgain);
    focusField();
  };
  const retry = (): void => {
    if (failed === undefined || failed.onRetry === "confirm") confirm();
    else sendAgain(failed.onRetry);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <p role="status">
        {said} {words.sentTo(words.channel[pending.channel], maskPhone(pending.phone))}
      </p>
      <TextField
        id="code"
        label={words.code}
        hint={words.codeHint}
        error={wrong}
        value={code}
        onValue={setCode}
        input={{ inputMode: "numeric", autocomplete: "one-time-code", class: "code", maxLength: 8 }}
      />
      {spent ? (
        <div class="callout late" role="alert">
          <p>{words.codeSpent}</p>
          <button type="button" onClick={() => sendAgain(pending.channel)}>
            {words.newCode}
          </button>
        </div>
      ) : null}
      {failed === undefined ? null : <Failure failed={failed.answer} onRetry={retry} />}
      <div class="acts">
        <button type="submit" class="main" aria-disabled={busy}>
          {busy ? words.checking : words.confirm}
        </button>
      </div>
      <details>
        <summary>{words.noCode}</summary>
        <div class="acts">
          <button type="button" onClick={() => sendAgain("whatsapp")}>
            {words.againBy("WhatsApp")}
          </button>
          <button type="button" onClick={() => sendAgain("sms")}>
            {words.againBy("SMS")}
          </button>
          <button type="button" class="quiet" onClick={onOtherNumber}>
            {words.otherNumber}
          </button>
        </div>
      </details>
    </form>
  );
};
