import type { Applications } from "@sip/domain/applications/ports";
import type { BusinessNumber } from "@sip/functions/business-number";
import { counting, openCount } from "@sip/lambda-kit/count";

/**
 * Counts each promise that this sweep finds broken, as it is saved: a run that fails over another application is done again, and
 * finds this one told.
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
