import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

const noMetrics = "there are no metrics on one machine, so nothing can be alarmed";

export const alarmKind = defineKind({
  type: "AWS::CloudWatch::Alarm",
  properties: z.strictObject({ AlarmName: z.optional(z.string()) }),
  noEffect: {
    ActionsEnabled: noMetrics,
    AlarmActions: noMetrics,
    AlarmDescription: noMetrics,
    ComparisonOperator: noMetrics,
    DatapointsToAlarm: noMetrics,
    Dimensions: noMetrics,
    EvaluateLowSampleCountPercentile: noMetrics,
    EvaluationPeriods: noMetrics,
    ExtendedStatistic: noMetrics,
    InsufficientDataActions: noMetrics,
    MetricName: noMetrics,
    Metrics: noMetrics,
    Namespace: noMetrics,
    OKActions: noMetrics,
    Period: noMetrics,
    Statistic: noMetrics,
    Tags: noMetrics,
    Threshold: noMetrics,
    ThresholdMetricId: noMetrics,
    TreatMissingData: noMetrics,
    Unit: noMetrics,
  },
  identify: (naming) => {
    const name = naming.physicalName("AlarmName");
    return { ref: name, attributes: { Arn: naming.arn("cloudwatch", `alarm:${name}`) } };
  },
});
