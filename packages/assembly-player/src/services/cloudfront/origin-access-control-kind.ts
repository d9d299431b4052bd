import * as z from "zod/mini";
import { descriptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

/** How a distribution signs its requests to a bucket. Without one, the bucket refuses it, here as on AWS. */
export const originAccessControlKind = defineKind({
  type: "AWS::CloudFront::OriginAccessControl",
  properties: z.strictObject({
    OriginAccessControlConfig: z.strictObject({
      OriginAccessControlOriginType: z.literal("s3"),
      SigningBehavior: z.literal("always"),
      SigningProtocol: z.literal("sigv4"),
    }),
  }),
  noEffect: {
    "OriginAccessControlConfig.Name": "resources name it by its id",
    "OriginAccessControlConfig.Description": descriptionHasNoEffect,
  },
  identify: (naming) => {
    const id = `E${naming.shortHash(13).toUpperCase()}`;
    return { ref: id, attributes: { Id: id } };
  },
});
