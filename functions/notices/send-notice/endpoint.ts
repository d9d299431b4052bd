import type { Occasion } from "@sip/domain/notices/occasion";
import type { SentNotice } from "@sip/domain/notices/send-notice";
import type { tellAbout } from "@sip/domain/notices/tell-about";
import { readFact } from "@sip/event-bus/read-fact";
import type { Fact } from "@sip/events/catalog";
import type { MessageHandler } from "@sip/lambda-kit/batch-handlers";
import { logFault, logInfo } from "@sip/lambda-kit/log";

export const endpoint =
  (tell: ReturnType<typeof tellAbout>): MessageHandler =>
  async (body) => {
    for (const { about, ...sent } of await tell(occasionIn(readFact(body)))) {
      logInfo({ event: "notice", kind: about, reason: sent.kind });
      logTrouble(about, sent);
    }
  };

/** Two facts are no reason to tell an applicant anything; one of them here means that the bus is wired wrongly. */
const occasionIn = (fact: Fact): Occasion => {
  if (fact.type === "booking-checked-in" || fact.type === "deadline-at-risk") {
    throw new Error(`nothing is said about ${fact.type}`);
  }
  return fact;
};

/** One person without WhatsApp is daily life; a template or an account that is refused, and a person who is not reached, is not. */
const logTrouble = (about: string, sent: SentNotice): void => {
  if (sent.kind === "not-reached") logFault("notice-not-reached", new Error(`${about}: ${reasonsOf(sent)}`));
  if (sent.kind !== "sent" && sent.kind !== "not-reached") return;
  for (const { channel, because, reason } of sent.refused) {
    if (because !== "recipient") logFault("channel-refused", new Error(`${channel} ${because} ${reason}, ${about}`));
  }
};

const reasonsOf = ({ refused }: Extract<SentNotice, { kind: "not-reached" }>): string =>
  refused.map(({ channel, reason }) => `${channel} ${reason}`).join(", ");
