import { useState } from "preact/hooks";
import { type CodeChannel, requestCode, requestProof } from "../api/verifications.ts";
import { useLanguage } from "../app/language.ts";
import type { Failed } from "../parts/failure.tsx";
import { storedValue } from "../storage/stored-value.ts";
import { AskPhone } from "./ask-phone.tsx";
import { AwaitMessage } from "./await-message.tsx";
import { EnterCode, type PendingCode } from "./enter-code.tsx";
import type { PendingProof } from "./use-proof.ts";

interface VerifyPhoneProps {
  readonly phone: string;
  readonly channel: CodeChannel | undefined;
  readonly onPhone: (phone: string) => void;
  readonly onChannel: (channel: CodeChannel) => void;
  /** The token has been kept. */
  readonly onVerified: () => void;
}

type Pending = PendingCode | PendingProof;

/** WhatsApp may throw this page out of a small phone's memory; it comes back to the same code or message. */
const kept = storedValue<Pending>("session", "sip.code");

export const VerifyPhone = ({ phone, channel, onPhone, onChannel, onVerified }: VerifyPhoneProps) => {
  const language = useLanguage();
  const [pending, setPending] = useState(kept.read);
  const wait = (next: Pending | undefined): void => {
    if (next === undefined) kept.clear();
    else kept.write(next);
    setPending(next);
  };
  const verified = (): void => {
    wait(undefined);
    onVerified();
  };
  /** Asks for a proof of `number`, and waits for it; answers why that did not work. */
  const ask = async (number: string, by: CodeChannel | "inbound"): Promise<Failed | undefined> => {
    if (by === "inbound") {
      const answer = await requestProof(number, language);
      if (answer.kind !== "ok") return answer;
      const { word = "", link = "", ...asked } = answer.body;
      wait({ ...asked, word, link, phone: number, channel: by });
    } else {
      const answer = await requestCode(number, by, language);
      if (answer.kind !== "ok") return answer;
      wait({ ...answer.body, phone: number, channel: by });
    }
    return undefined;
  };
  const otherNumber = (): void => wait(undefined);
  if (pending === undefined)
    return <AskPhone phone={phone} channel={channel} onPhone={onPhone} onChannel={onChannel} onAsk={ask} />;
  if (pending.channel === "inbound")
    return (
      <AwaitMessage
        pending={pending}
        onAskAgain={(by) => ask(pending.phone, by)}
        onOtherNumber={otherNumber}
        onVerified={verified}
      />
    );
  return <EnterCode pending={pending} onSentAgain={wait} onOtherNumber={otherNumber} onVerified={verified} />;
};
