import { useState } from "preact/hooks";
import { type CodeChannel, requestCode } from "../api/verifications.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { ErrorSummary, type FormError } from "../form/error-summary.tsx";
import { TextField } from "../form/text-field.tsx";
import { mobileNumber } from "../format/phone-number.ts";
import { type Failed, Failure } from "../parts/failure.tsx";
import { phoneWords } from "../words/phone-words.ts";
import { ChannelChoice } from "./channel-choice.tsx";
import type { PendingCode } from "./enter-code.tsx";

interface AskPhoneProps {
  readonly phone: string;
  readonly channel: CodeChannel | undefined;
  readonly onPhone: (phone: string) => void;
  readonly onChannel: (channel: CodeChannel) => void;
  readonly onSent: (pending: PendingCode) => void;
}

export const AskPhone = ({ phone, channel, onPhone, onChannel, onSent }: AskPhoneProps) => {
  const language = useLanguage();
  const words = useWords(phoneWords);
  const [shown, setShown] = useState(0);
  const [failed, setFailed] = useState<Failed>();
  const [busy, setBusy] = useState(false);
  const number = mobileNumber(phone);
  const phoneError = number === undefined ? words.phoneWrong : undefined;
  const channelError = channel === undefined ? words.channelMissing : undefined;
  const errors: FormError[] = [
    ...(phoneError === undefined ? [] : [{ field: "phone", text: phoneError }]),
    ...(channelError === undefined ? [] : [{ field: "channel", text: channelError }]),
  ];
  const send = async (): Promise<void> => {
    if (number === undefined || channel === undefined) return setShown(shown + 1);
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    const answer = await requestCode(number, channel, language);
    setBusy(false);
    if (answer.kind === "ok") onSent({ ...answer.body, phone: number, channel });
    else setFailed(answer);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary errors={shown > 0 ? errors : []} shown={shown} />
      <TextField
        id="phone"
        label={words.phone}
        hint={words.phoneHint}
        error={shown > 0 ? phoneError : undefined}
        value={phone}
        onValue={onPhone}
        input={{ type: "tel", inputMode: "tel", autocomplete: "tel" }}
      />
      <ChannelChoice channel={channel} error={shown > 0 ? channelError : undefined} onChannel={onChannel} />
      {failed === undefined ? null : <Failure failed={failed} onRetry={send} />}
      <div class="acts">
        <button type="submit" class="main" aria-disabled={busy}>
          {busy ? words.sending : words.send}
        </button>
      </div>
    </form>
  );
};
