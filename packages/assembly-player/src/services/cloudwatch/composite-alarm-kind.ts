import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

const noMetrics = "there are no metrics on one machine, so nothing can be alarmed";

export const compositeAlarmKind = defineKind({
  type: "AWS::CloudWatch::CompositeAlarm",
  properties: z.strictObject({ AlarmName: z.optional(z.string()) }),
  noEffect: {
    ActionsEnabled: noMetrics,
    AlarmActions: noMetrics,
    AlarmDescription: noMetrics,
    AlarmRule: noMetrics,
    InsufficientDataActions: noMetrics,
    OKActions: noMetrics,
    Tags: noMetrics,
  },
  identify: (naming) => {
    const name = naming.physicalName("AlarmName");
    return { ref: name, attributes: { Arn: naming.arn("cloudwatch", `alarm:${name}`) } };
  },
});
