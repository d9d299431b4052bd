import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

const noMetrics = "there are no metrics on one machine";

export const metricFilterKind = defineKind({
  type: "AWS::Logs::MetricFilter",
  properties: z.strictObject({}),
  noEffect: {
    FilterName: noMetrics,
    FilterPattern: noMetrics,
    LogGroupName: noMetrics,
    MetricTransformations: noMetrics,
    ApplyOnTransformedLogs: noMetrics,
  },
  identify: (naming) => ({ ref: naming.logicalId, attributes: {} }),
});
