import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

/**
 * How many faults a function has logged. Lambda's own `Errors` counts only runs that fail as a whole; a request answered
 * with 500, a message that comes again and a person who was not reached are none.
 */
export const faultMetric = (stage: Stage, functionName: string) => ({
  metricNamespace: "SIP",
  metricName: `${resourceName(stage, functionName)}-faults`,
});
