import * as z from "zod/mini";
import { descriptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean, templateNumber } from "../../template/template-scalar.ts";

const override = templateBoolean;

/** Headers that CloudFront puts on every answer. */
export const responseHeadersPolicyKind = defineKind({
  type: "AWS::CloudFront::ResponseHeadersPolicy",
  properties: z.strictObject({
    ResponseHeadersPolicyConfig: z.strictObject({
      SecurityHeadersConfig: z.optional(
        z.strictObject({
          ContentSecurityPolicy: z.optional(z.strictObject({ ContentSecurityPolicy: z.string(), Override: override })),
          ContentTypeOptions: z.optional(z.strictObject({ Override: override })),
          FrameOptions: z.optional(z.strictObject({ FrameOption: z.string(), Override: override })),
          ReferrerPolicy: z.optional(z.strictObject({ ReferrerPolicy: z.string(), Override: override })),
          StrictTransportSecurity: z.optional(
            z.strictObject({
              AccessControlMaxAgeSec: templateNumber,
              IncludeSubdomains: z.optional(templateBoolean),
              Preload: z.optional(templateBoolean),
              Override: override,
            }),
          ),
        }),
      ),
      CustomHeadersConfig: z.optional(
        z.strictObject({
          Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), Override: override })),
        }),
      ),
      RemoveHeadersConfig: z.optional(z.strictObject({ Items: z.array(z.strictObject({ Header: z.string() })) })),
    }),
  }),
  noEffect: {
    "ResponseHeadersPolicyConfig.Name": "resources name it by its id",
    "ResponseHeadersPolicyConfig.Comment": descriptionHasNoEffect,
  },
  identify: (naming) => {
    const id = naming.shortHash(36);
    return { ref: id, attributes: { Id: id } };
  },
});

export type ResponseHeadersPolicy = z.infer<typeof responseHeadersPolicyKind.properties>["ResponseHeadersPolicyConfig"];
