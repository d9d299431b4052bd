import * as z from "zod/mini";
import { tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

export const scheduleGroupKind = defineKind({
  type: "AWS::Scheduler::ScheduleGroup",
  properties: z.strictObject({ Name: z.optional(z.string()) }),
  noEffect: { Tags: tagsHaveNoEffect },
  identify: (naming) => {
    const name = naming.physicalName("Name");
    return { ref: name, attributes: { Arn: naming.arn("scheduler", `schedule-group/${name}`) } };
  },
});
