import type { BusinessNumber } from "@sip/functions/business-number";
import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "../stages.ts";

/** A number of what people come for. The functions write it into their logs, where CloudWatch reads it. */
export const businessNumber = (
  stage: Stage,
  name: BusinessNumber,
  { channel, periodMinutes = 5 }: { readonly channel?: "whatsapp" | "sms"; readonly periodMinutes?: number } = {},
): Metric =>
  new Metric({
    namespace: "SIP",
    metricName: name,
    dimensionsMap: { Stage: stage.name, ...(channel !== undefined && { Channel: channel }) },
    statistic: Stats.SUM,
    period: Duration.minutes(periodMinutes),
    label: channel === undefined ? name : `${name} by ${channel}`,
  });
