import type { AnswerFact, ApplicationFact, BookingFact } from "@sip/domain/notices/fact";
import type { tellAbout } from "@sip/domain/notices/tell-about";
import { readFact } from "@sip/event-bus/read-fact";
import type { Fact } from "@sip/events/catalog";
import { logSent } from "@sip/functions/notices/log-sent";
import type { MessageHandler } from "@sip/lambda-kit/queue-handler";

export const endpoint =
  (tell: ReturnType<typeof tellAbout>): MessageHandler =>
  async (body) => {
    for (const told of await tell(factToTell(readFact(body)))) logSent(told);
  };

/** These facts tell applicants nothing here. If one comes, the bus has a wrong rule. */
const factToTell = (fact: Fact): BookingFact | ApplicationFact | AnswerFact => {
  if (
    fact.type === "booking-checked-in" ||
    fact.type === "deadline-at-risk" ||
    fact.type === "deadline-raised" ||
    fact.type === "promise-moved-again" ||
    fact.type === "verification-requested"
  ) {
    throw new Error(`send-notice says nothing about ${fact.type}`);
  }
  return fact;
};
