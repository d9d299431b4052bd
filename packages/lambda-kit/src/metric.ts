/** Under this name CloudWatch shows all that is counted in logs. */
export const metricNamespace = "SIP";

/** By what a number is counted: each combination is a series of its own. */
export interface Dimensions {
  readonly Stage: string;
  readonly Channel?: string;
}
