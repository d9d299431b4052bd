import { useState } from "preact/hooks";
import type { CodeChannel } from "../api/verifications.ts";
import { storedValue } from "../storage/stored-value.ts";
import { AskPhone } from "./ask-phone.tsx";
import { EnterCode, type PendingCode } from "./enter-code.tsx";

interface VerifyPhoneProps {
  readonly phone: string;
  readonly channel: CodeChannel | undefined;
  readonly onPhone: (phone: string) => void;
  readonly onChannel: (channel: CodeChannel) => void;
  /** The token has been kept. */
  readonly onVerified: () => void;
}

/** Reading the code in WhatsApp may throw this page out of a small phone's memory; it comes back to the same code. */
const pending = storedValue<PendingCode>("session", "sip.code");

export const VerifyPhone = ({ phone, channel, onPhone, onChannel, onVerified }: VerifyPhoneProps) => {
  const [code, setCode] = useState(pending.read);
  const sent = (next: PendingCode | undefined): void => {
    if (next === undefined) pending.clear();
    else pending.write(next);
    setCode(next);
  };
  const verified = (): void => {
    sent(undefined);
    onVerified();
  };
  if (code !== undefined)
    return <EnterCode pending={code} onSentAgain={sent} onOtherNumber={() => sent(undefined)} onVerified={verified} />;
  return <AskPhone phone={phone} channel={channel} onPhone={onPhone} onChannel={onChannel} onSent={sent} />;
};
