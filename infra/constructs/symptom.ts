import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";

/** What a metric shows while people are hurt. */
export interface Symptom {
  /** Its alarm's name, after that of the stage. */
  readonly name: string;
  /** Who is hurt while this lasts, as a sentence. An alarm about something that hurts nobody is noise. */
  readonly whoIsHurt: string;
  /** What was seen, as a sentence. */
  readonly whatHappened: string;
  readonly metric: IMetric;
  /** Without a value, `above` counts as well and `below` as missing. */
  readonly limit: { readonly above: number } | { readonly below: number };
  /** In how many periods in a row; one if missing. */
  readonly periods?: number;
}

/**
 * Periods of five minutes. A rush is over within five minutes, which touch at most two periods. What lasts longer is no
 * rush.
 */
export const sustained = 3;
