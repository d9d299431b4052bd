import * as z from "zod/mini";
import { DESCRIPTION_HAS_NO_EFFECT, TAGS_HAVE_NO_EFFECT } from "../../template/no-effect.ts";
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
    Description: DESCRIPTION_HAS_NO_EFFECT,
    Tags: TAGS_HAVE_NO_EFFECT,
  },
  identify: (naming) => ({ ref: String(naming.property("StageName") ?? ""), attributes: {} }),
});
export type HttpStage = z.infer<typeof stageKind.properties>;
