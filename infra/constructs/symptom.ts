import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";

/** What a metric shows while people are hurt. */
export interface Symptom {
  /** Its alarm's name, behind that of the stage. */
  readonly name: string;
  /** Who is hurt while this goes on, as a sentence. An alarm that hurts nobody is noise. */
  readonly whoIsHurt: string;
  /** What was seen, as a sentence. */
  readonly whatHappened: string;
  readonly metric: IMetric;
  /** Where the metric has no value, what is too much is taken to be well, and what is too little to be missing. */
  readonly limit: { readonly above: number } | { readonly below: number };
  /** In how many periods one after the other; one when it is left out. */
  readonly periods?: number;
}

/**
 * Periods of five minutes. A rush is over within five minutes, which never reach into three periods, wherever those begin. What lasts
 * longer is no rush.
 */
export const sustained = 3;
