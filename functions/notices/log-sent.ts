import type { SentNotice } from "@sip/domain/notices/send-notice";
import type { Told } from "@sip/domain/notices/tell-about";
import { log } from "@sip/functions/log";

/**
 * Logs what became of a notice. One person without WhatsApp is normal. These are not: a refused template or account, a
 * person whom nothing reached, a code later than its ten minutes. That the budget of codes is spent is logged
 * elsewhere.
 */
export const logSent = ({ about, ...sent }: Told): void => {
  log.info("notice-handled", { kind: about, outcome: sent.kind });
  if (sent.kind === "too-late" && about === "verification-code") {
    log.fault("code-expired", new Error("a code came to be sent when it was no longer good"));
  }
  if (sent.kind === "not-reached") log.fault("recipient-not-reached", new Error(`${about}: ${reasonsOf(sent)}`));
  if (sent.kind !== "sent" && sent.kind !== "not-reached") return;
  for (const { channel, because, reason } of sent.refused) {
    if (because !== "recipient" && because !== "code-budget")
      log.fault("channel-refused", new Error(`${channel} ${because} ${reason}, ${about}`));
  }
};

const reasonsOf = ({ refused }: Extract<SentNotice, { kind: "not-reached" }>): string =>
  refused.map(({ channel, reason }) => `${channel} ${reason}`).join(", ");
