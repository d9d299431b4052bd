import type { Applications } from "@sip/domain/applications/ports";
import type { BusinessNumber } from "@sip/functions/business-number";
import { counting, openCount } from "@sip/lambda-kit/count";

/**
 * Counts each broken promise at the moment it is saved. If another application makes the run fail, the next run finds
 * this promise marked and does not count it again.
 */
export const countingBreaches = (
  save: Applications["save"],
  plannedFor: string,
  stage: string,
): Applications["save"] => {
  const count = openCount<BusinessNumber>(stage);
  return counting(save, (isSaved, { alerts }) => {
    if (isSaved && alerts.breachedAt === plannedFor) count("breaches");
  });
};
