import * as z from "zod/mini";
import { descriptionHasNoEffect, encryptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateNumber } from "../../template/template-scalar.ts";

/** A schedule of EventBridge Scheduler that invokes a function or sends to a queue. */
export const scheduleKind = defineKind({
  type: "AWS::Scheduler::Schedule",
  properties: z.strictObject({
    Name: z.optional(z.string()),
    GroupName: z.optional(z.string()),
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.optional(z.string()),
    StartDate: z.optional(z.string()),
    EndDate: z.optional(z.string()),
    State: z.optional(z.enum(["ENABLED", "DISABLED"])),
    FlexibleTimeWindow: z.strictObject({ Mode: z.literal("OFF") }),
    Target: z.strictObject({
      Arn: z.string(),
      RoleArn: z.string(),
      Input: z.optional(z.string()),
      DeadLetterConfig: z.optional(z.strictObject({ Arn: z.string() })),
      RetryPolicy: z.optional(
        z.strictObject({
          MaximumRetryAttempts: z.optional(templateNumber),
          MaximumEventAgeInSeconds: z.optional(templateNumber),
        }),
      ),
    }),
  }),
  noEffect: { Description: descriptionHasNoEffect, KmsKeyArn: encryptionHasNoEffect },
  identify: (naming) => {
    const name = naming.physicalName("Name");
    const group = naming.property("GroupName") ?? "default";
    return { ref: name, attributes: { Arn: naming.arn("scheduler", `schedule/${group}/${name}`) } };
  },
});
export type Schedule = z.infer<typeof scheduleKind.properties>;
