import * as z from "zod/mini";
import { defineKind } from "./resource-kind.ts";

export const dashboard = defineKind({
  type: "AWS::CloudWatch::Dashboard",
  properties: z.strictObject({ DashboardName: z.optional(z.string()) }),
  noEffect: { DashboardBody: "there are no metrics on one machine to show" },
  identify: (naming) => ({ ref: naming.physicalName("DashboardName"), attributes: {} }),
});
