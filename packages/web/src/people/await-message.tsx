import { maskPhone } from "@sip/domain/people/phone";
import { useState } from "preact/hooks";
import type { CodeChannel } from "../api/verifications.ts";
import { useWords } from "../app/language.ts";
import { type Failed, Failure } from "../parts/failure.tsx";
import { phoneWords } from "../words/phone-words.ts";
import { ProofCode } from "./proof-code.tsx";
import "../styles/proof.css";
import { type PendingProof, type ProofState, useProof } from "./use-proof.ts";

interface AwaitMessageProps {
  readonly pending: PendingProof;
  /** Asks anew, by a message or by a code; answers why that did not work. */
  readonly onAskAgain: (channel: CodeChannel | "inbound") => Promise<Failed | undefined>;
  readonly onOtherNumber: () => void;
  readonly onVerified: () => void;
}

/** A desk has a mouse and a wide window; its owner's WhatsApp is on the phone beside it. */
const isDesk = (): boolean => window.matchMedia("(min-width: 720px) and (pointer: fine)").matches;

/** The person sends the prepared message from their own WhatsApp; the page waits for it. */
export const AwaitMessage = ({ pending, onAskAgain, onOtherNumber, onVerified }: AwaitMessageProps) => {
  const words = useWords(phoneWords);
  const [onDesk] = useState(isDesk);
  const [failed, setFailed] = useState<{ readonly answer: Failed; readonly channel: CodeChannel | "inbound" }>();
  const state = useProof(pending, onVerified);
  const ask = async (channel: CodeChannel | "inbound"): Promise<void> => {
    const answer = await onAskAgain(channel);
    setFailed(answer === undefined ? undefined : { answer, channel });
  };
  const isOver = state === "expired" || state === "undone";
  const phone = maskPhone(pending.phone);
  return (
    <>
      {isOver ? (
        <div class="callout late" role="alert">
          <p>{state === "expired" ? words.proofExpired : words.proofUndone}</p>
          <button type="button" onClick={() => ask("inbound")}>
            {words.proofAgain}
          </button>
        </div>
      ) : (
        <>
          <p>{onDesk ? words.proofOnDesk(phone) : words.proofOnPhone(phone)}</p>
          {onDesk ? <ProofCode link={pending.link} label={words.proofCodeLabel} /> : null}
          <div class="acts">
            <a class={onDesk ? "button" : "button main"} href={pending.link} target="_blank" rel="noopener noreferrer">
              {onDesk ? words.proofOpenHere : words.proofSend}
            </a>
          </div>
          <p class="quiet-text">
            {words.proofWord} <strong class="proof-word">{pending.word}</strong>
          </p>
          <p class="quiet-text">{words.proofOwnOnly}</p>
          <p role="status">{waitingWords(state, phone, words)}</p>
        </>
      )}
      {failed === undefined ? null : <Failure failed={failed.answer} onRetry={() => ask(failed.channel)} />}
      <details>
        <summary>{words.proofOtherWay}</summary>
        <div class="acts">
          <button type="button" onClick={() => ask("whatsapp")}>
            {words.codeBy("WhatsApp")}
          </button>
          <button type="button" onClick={() => ask("sms")}>
            {words.codeBy("SMS")}
          </button>
          <button type="button" class="quiet" onClick={onOtherNumber}>
            {words.otherNumber}
          </button>
        </div>
      </details>
    </>
  );
};

const waitingWords = (state: ProofState, phone: string, words: typeof phoneWords.id): string => {
  if (state === "slow") return words.proofSlow(phone);
  return state === "cut-off" ? words.proofCutOff : words.proofWaiting;
};
