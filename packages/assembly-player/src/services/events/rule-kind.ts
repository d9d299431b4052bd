import * as z from "zod/mini";
import { descriptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateNumber } from "../../template/template-scalar.ts";

/** Which events of a bus go where. Rules with a schedule are not played: EventBridge Scheduler is. */
export const ruleKind = defineKind({
  type: "AWS::Events::Rule",
  properties: z.strictObject({
    Name: z.optional(z.string()),
    EventBusName: z.optional(z.string()),
    EventPattern: z.record(z.string(), z.unknown()),
    State: z.optional(z.enum(["ENABLED", "DISABLED"])),
    Targets: z.optional(
      z.array(
        z.strictObject({
          Id: z.string(),
          Arn: z.string(),
          Input: z.optional(z.string()),
          InputPath: z.optional(z.string()),
          DeadLetterConfig: z.optional(z.strictObject({ Arn: z.string() })),
          RetryPolicy: z.optional(
            z.strictObject({
              MaximumRetryAttempts: z.optional(templateNumber),
              MaximumEventAgeInSeconds: z.optional(templateNumber),
            }),
          ),
        }),
      ),
    ),
  }),
  noEffect: { Description: descriptionHasNoEffect, Tags: tagsHaveNoEffect },
  identify: (naming) => {
    const name = naming.physicalName("Name");
    const bus = naming.property("EventBusName");
    const isDefault = typeof bus !== "string" || bus === "default";
    return {
      ref: isDefault ? name : `${bus}|${name}`,
      attributes: { Arn: naming.arn("events", isDefault ? `rule/${name}` : `rule/${bus}/${name}`) },
    };
  },
});
export type EventRule = z.infer<typeof ruleKind.properties>;
