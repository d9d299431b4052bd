import { useEffect, useState } from "preact/hooks";
import { refusalName } from "../api/request.ts";
import { collectToken } from "../api/verifications.ts";
import { keepPhoneToken } from "./phone-token.ts";

/** A phone that is to prove itself by a message: what the page waits for, kept with the tab. */
export interface PendingProof {
  readonly verificationId: string;
  readonly expiresAt: string;
  readonly phone: string;
  readonly channel: "inbound";
  readonly word: string;
  readonly link: string;
}

export type ProofState = "waiting" | "slow" | "expired" | "undone" | "cut-off";

const askEverySeconds = 3;
/** A message takes a few seconds; who waits for longer has not sent it, or from another number. */
const slowAfterAsks = 15;

/**
 * Asks whether the message has come, every few seconds while somebody looks at the page and at once when they come back
 * from WhatsApp. The token has been kept when `onVerified` is called.
 */
export const useProof = ({ verificationId, phone }: PendingProof, onVerified: () => void): ProofState => {
  const [state, setState] = useState<ProofState>("waiting");
  useEffect(() => {
    let timer: number | undefined;
    let asks = 0;
    let isAsking = false;
    let isOver = false;
    const askAgainIn = (seconds: number): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, seconds * 1000);
    };
    const end = (last: ProofState): void => {
      isOver = true;
      setState(last);
    };
    const ask = async (): Promise<void> => {
      if (isAsking || isOver || document.visibilityState !== "visible") return;
      isAsking = true;
      const answer = await collectToken(verificationId);
      isAsking = false;
      asks += 1;
      if (isOver) return;
      if (answer.kind === "ok") {
        isOver = true;
        keepPhoneToken({ ...answer.body, phone });
        return onVerified();
      }
      if (answer.kind === "unreachable") setState("cut-off");
      else if (refusalName(answer) === "undone") return end("undone");
      else if (answer.status === 404 || refusalName(answer) === "expired") return end("expired");
      else setState(asks < slowAfterAsks ? "waiting" : "slow");
      askAgainIn((answer.kind === "refused" ? answer.retryAfterSeconds : undefined) ?? askEverySeconds);
    };
    setState("waiting");
    ask();
    document.addEventListener("visibilitychange", ask);
    window.addEventListener("online", ask);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", ask);
      window.removeEventListener("online", ask);
    };
  }, [verificationId]);
  return state;
};
