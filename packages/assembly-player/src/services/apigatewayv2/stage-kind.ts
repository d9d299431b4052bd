import * as z from "zod/mini";
import { descriptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean, templateNumber } from "../../template/template-scalar.ts";

const RouteSettings = z.strictObject({
  ThrottlingBurstLimit: z.optional(templateNumber),
  ThrottlingRateLimit: z.optional(templateNumber),
});
export type RouteSettings = z.infer<typeof RouteSettings>;

/** The default stage: throttling and access logs. */
export const stageKind = defineKind({
  type: "AWS::ApiGatewayV2::Stage",
  properties: z.strictObject({
    ApiId: z.string(),
    StageName: z.literal("$default"),
    AutoDeploy: z.optional(templateBoolean),
    DefaultRouteSettings: z.optional(RouteSettings),
    RouteSettings: z.optional(z.record(z.string(), RouteSettings)),
    AccessLogSettings: z.optional(z.strictObject({ DestinationArn: z.string(), Format: z.string() })),
    StageVariables: z.optional(z.record(z.string(), z.string())),
  }),
  noEffect: {
    "DefaultRouteSettings.DetailedMetricsEnabled": "there are no metrics on one machine",
    Description: descriptionHasNoEffect,
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => ({ ref: String(naming.property("StageName") ?? ""), attributes: {} }),
});
export type HttpStage = z.infer<typeof stageKind.properties>;
