import type { sayCode } from "@sip/domain/notices/say-code";
import { readFact } from "@sip/event-bus/read-fact";
import { logSent } from "@sip/functions/notices/log-sent";
import type { MessageHandler } from "@sip/lambda-kit/queue-handler";

/** Any other fact means that the bus has a wrong rule. */
export const endpoint =
  (say: ReturnType<typeof sayCode>): MessageHandler =>
  async (body) => {
    const fact = readFact(body);
    if (fact.type !== "verification-requested") throw new Error(`send-code says nothing about ${fact.type}`);
    logSent(await say(fact));
  };
