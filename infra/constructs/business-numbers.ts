import type { BusinessNumber } from "@sip/functions/business-number";
import { type Dimensions, metricNamespace } from "@sip/lambda-kit/metric";
import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "../stages.ts";

/** A business number. Functions write it into their logs, from which CloudWatch reads it. */
export const businessNumber = (
  stage: Stage,
  name: BusinessNumber,
  { channel, periodMinutes = 5 }: { readonly channel?: "whatsapp" | "sms"; readonly periodMinutes?: number } = {},
): Metric => {
  const dimensions: Dimensions = { Stage: stage.name, ...(channel !== undefined && { Channel: channel }) };
  return new Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { ...dimensions },
    statistic: Stats.SUM,
    period: Duration.minutes(periodMinutes),
    label: channel === undefined ? name : `${name} by ${channel}`,
  });
};
