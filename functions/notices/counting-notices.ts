import type { SentNotice } from "@sip/domain/notices/send-notice";
import type { TakenReceipt } from "@sip/domain/notices/take-receipt";
import type { Told } from "@sip/domain/notices/tell-about";
import type { BusinessNumber } from "@sip/functions/business-number";
import { type Count, counting, openCount } from "@sip/lambda-kit/count";

/**
 * Counts each notice that a channel has taken. When a message comes again, its notice is sent already, and nothing is
 * counted.
 */
export const countingTold = <Fact>(tell: (fact: Fact) => Promise<readonly Told[]>, stage: string) => {
  const count = openCount<BusinessNumber>(stage);
  return counting(tell, (told) => {
    for (const sent of told) countSent(sent, count);
  });
};

/** The same for a sender of single notices. */
export const countingSaid = <Fact>(say: (fact: Fact) => Promise<Told>, stage: string) => {
  const count = openCount<BusinessNumber>(stage);
  return counting(say, (sent) => countSent(sent, count));
};

/** Counts a notice again when the next channel takes it after the first gave up: both channels are paid. */
export const countingTaken = <Receipt>(take: (receipt: Receipt) => Promise<TakenReceipt>, stage: string) => {
  const count = openCount<BusinessNumber>(stage);
  return counting(take, (taken) => {
    if (taken.kind !== "went-on") return;
    count("notices", { Channel: taken.channel });
    count("fallbacks");
  });
};

const countSent = (sent: SentNotice, count: Count<BusinessNumber>): void => {
  if (sent.kind !== "sent") return;
  count("notices", { Channel: sent.channel });
  if (sent.refused.length > 0) count("fallbacks");
};
