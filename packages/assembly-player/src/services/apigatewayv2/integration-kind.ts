import * as z from "zod/mini";
import { descriptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateNumber } from "../../template/template-scalar.ts";

/** The function behind a route. */
export const integrationKind = defineKind({
  type: "AWS::ApiGatewayV2::Integration",
  properties: z.strictObject({
    ApiId: z.string(),
    IntegrationType: z.literal("AWS_PROXY"),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal("2.0"),
    TimeoutInMillis: z.optional(templateNumber),
  }),
  noEffect: {
    Description: descriptionHasNoEffect,
    IntegrationMethod: "functions are always invoked by POST",
    ConnectionType: "functions are reached without a network",
  },
  identify: (naming) => ({ ref: naming.shortHash(7), attributes: { IntegrationId: naming.shortHash(7) } }),
});
export type HttpIntegration = z.infer<typeof integrationKind.properties>;
