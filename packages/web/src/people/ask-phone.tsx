import { readPhone } from "@sip/domain/people/phone";
import { useState } from "preact/hooks";
import { showSettings } from "../api/settings.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { CodeChannel } from "../api/verifications.ts";
import { useWords } from "../app/language.ts";
import { ErrorSummary, type FormError } from "../form/error-summary.tsx";
import { TextField } from "../form/text-field.tsx";
import { type Failed, Failure } from "../parts/failure.tsx";
import { phoneWords } from "../words/phone-words.ts";
import { ChannelChoice } from "./channel-choice.tsx";

interface AskPhoneProps {
  readonly phone: string;
  readonly channel: CodeChannel | undefined;
  readonly onPhone: (phone: string) => void;
  readonly onChannel: (channel: CodeChannel) => void;
  readonly onAsk: (number: string, by: CodeChannel | "inbound") => Promise<Failed | undefined>;
}

type Way = "inbound" | "code";

/** The number, and first the way that costs nothing: a message from its own WhatsApp. Codes are the other way. */
export const AskPhone = ({ phone, channel, onPhone, onChannel, onAsk }: AskPhoneProps) => {
  const words = useWords(phoneWords);
  const [shown, setShown] = useState({ times: 0, way: "code" as Way });
  const [failed, setFailed] = useState<{ readonly answer: Failed; readonly way: Way }>();
  const [busy, setBusy] = useState<Way>();
  const { body: settings } = useAnswer("settings", showSettings);
  /** Nearly every office has a number; one that has none says so when it is asked at the latest. */
  const offersInbound = settings?.whatsAppNumber !== null;
  const number = readPhone(phone);
  const isShown = shown.times > 0;
  const phoneError = isShown && number === undefined ? words.phoneWrong : undefined;
  const channelError = isShown && shown.way === "code" && channel === undefined ? words.channelMissing : undefined;
  const errors: FormError[] = [
    ...(phoneError === undefined ? [] : [{ field: "phone", text: phoneError }]),
    ...(channelError === undefined ? [] : [{ field: "channel", text: channelError }]),
  ];
  const ask = async (way: Way): Promise<void> => {
    const by = way === "inbound" ? way : channel;
    if (number === undefined || by === undefined) return setShown({ times: shown.times + 1, way });
    if (busy !== undefined) return;
    setBusy(way);
    setFailed(undefined);
    const answer = await onAsk(number, by);
    setBusy(undefined);
    if (answer !== undefined) setFailed({ answer, way });
  };
  const codes = (
    <>
      <ChannelChoice channel={channel} error={channelError} onChannel={onChannel} />
      <div class="acts">
        <button
          type={offersInbound ? "button" : "submit"}
          class={offersInbound ? "" : "main"}
          aria-disabled={busy !== undefined}
          onClick={offersInbound ? () => ask("code") : undefined}
        >
          {busy === "code" ? words.sending : words.send}
        </button>
      </div>
    </>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask(offersInbound ? "inbound" : "code");
      }}
    >
      <ErrorSummary errors={errors} shown={shown.times} />
      <TextField
        id="phone"
        label={words.phone}
        hint={words.phoneHint}
        error={phoneError}
        value={phone}
        onValue={onPhone}
        input={{ type: "tel", inputMode: "tel", autocomplete: "tel" }}
      />
      {failed === undefined ? null : <Failure failed={failed.answer} onRetry={() => ask(failed.way)} />}
      {offersInbound ? (
        <>
          <div class="acts">
            <button type="submit" class="main" aria-disabled={busy !== undefined}>
              {busy === "inbound" ? words.proofPreparing : words.proofBegin}
            </button>
          </div>
          <p class="quiet-text">{words.proofMore}</p>
          <details>
            <summary>{words.proofOtherWay}</summary>
            {codes}
          </details>
        </>
      ) : (
        codes
      )}
    </form>
  );
};
