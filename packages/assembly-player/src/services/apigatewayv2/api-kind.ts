import * as z from "zod/mini";
import { descriptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean, templateNumber } from "../../template/template-scalar.ts";

/** An HTTP API with its answers to other origins. */
export const apiKind = defineKind({
  type: "AWS::ApiGatewayV2::Api",
  properties: z.strictObject({
    ProtocolType: z.literal("HTTP"),
    CorsConfiguration: z.optional(
      z.strictObject({
        AllowCredentials: z.optional(templateBoolean),
        AllowHeaders: z.optional(z.array(z.string())),
        AllowMethods: z.optional(z.array(z.string())),
        AllowOrigins: z.optional(z.array(z.string())),
        ExposeHeaders: z.optional(z.array(z.string())),
        MaxAge: z.optional(templateNumber),
      }),
    ),
  }),
  noEffect: {
    Name: "APIs are told apart by their ids",
    Description: descriptionHasNoEffect,
    DisableExecuteApiEndpoint: "there is one address on one machine",
    IpAddressType: "there is one address on one machine",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const id = naming.shortHash(10);
    return {
      ref: id,
      attributes: { ApiId: id, ApiEndpoint: `https://${id}.execute-api.${naming.region}.amazonaws.com` },
    };
  },
});
export type HttpApi = z.infer<typeof apiKind.properties>;
