import type { requestVerification } from "@sip/domain/people/request-verification";
import type { BusinessNumber } from "@sip/functions/business-number";
import { counting, openCount } from "@sip/lambda-kit/count";

/**
 * Counts codes when they are asked for, not when they are sent: how many people began to prove a phone in this way.
 */
export const countingCodes = (request: ReturnType<typeof requestVerification>, stage: string) => {
  const count = openCount<BusinessNumber>(stage);
  return counting(request, ({ ok }) => {
    if (ok) count("codes");
  });
};
