/** CloudWatch shows everything that is counted in logs under this name. */
export const metricNamespace = "SIP";

/** What a number is counted by: each combination is a series of its own. */
export interface Dimensions {
  readonly Stage: string;
  readonly Channel?: string;
}
