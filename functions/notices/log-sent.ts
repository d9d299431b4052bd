import type { SentNotice } from "@sip/domain/notices/send-notice";
import type { Told } from "@sip/domain/notices/tell-about";
import { logFault, logInfo } from "@sip/lambda-kit/log";

/**
 * Logs what became of a notice. One person without WhatsApp is daily life; a template or an account that is refused, a person
 * who is not reached, and a code that came after its ten minutes are not. That the budget of codes is spent is told by itself.
 */
export const logSent = ({ about, ...sent }: Told): void => {
  logInfo({ event: "notice", kind: about, reason: sent.kind });
  if (sent.kind === "too-late" && about === "verification-code") {
    logFault("code-too-late", new Error("a code came to be sent when it was no longer good"));
  }
  if (sent.kind === "not-reached") logFault("notice-not-reached", new Error(`${about}: ${reasonsOf(sent)}`));
  if (sent.kind !== "sent" && sent.kind !== "not-reached") return;
  for (const { channel, because, reason } of sent.refused) {
    if (because !== "recipient" && because !== "code-budget")
      logFault("channel-refused", new Error(`${channel} ${because} ${reason}, ${about}`));
  }
};

const reasonsOf = ({ refused }: Extract<SentNotice, { kind: "not-reached" }>): string =>
  refused.map(({ channel, reason }) => `${channel} ${reason}`).join(", ");
