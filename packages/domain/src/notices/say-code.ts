import type { VerificationFact } from "./fact.ts";
import { type SendNoticeParts, sendNotice } from "./send-notice.ts";
import type { Told } from "./tell-about.ts";
import { verificationNotice } from "./verification-notice.ts";

/**
 * Sends the code of a verification. Nothing overtakes it: it is valid for its ten minutes, and after them it is too
 * late.
 */
export const sayCode = (parts: Required<SendNoticeParts>) => {
  const send = sendNotice(parts);
  return async (fact: VerificationFact): Promise<Told> => {
    const notice = verificationNotice(fact);
    return { ...(await send(notice)), about: notice.kind };
  };
};
