import * as z from "zod/mini";
import { tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

export const dashboardKind = defineKind({
  type: "AWS::CloudWatch::Dashboard",
  properties: z.strictObject({ DashboardName: z.optional(z.string()) }),
  noEffect: { DashboardBody: "there are no metrics on one machine to show", Tags: tagsHaveNoEffect },
  identify: (naming) => ({ ref: naming.physicalName("DashboardName"), attributes: {} }),
});
