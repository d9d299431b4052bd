import * as z from "zod/mini";
import { descriptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { forwardedParts } from "./forwarded-parts.ts";

/** What of a request reaches the origin, besides the cache key. */
export const originRequestPolicyKind = defineKind({
  type: "AWS::CloudFront::OriginRequestPolicy",
  properties: z.strictObject({ OriginRequestPolicyConfig: forwardedParts }),
  noEffect: {
    "OriginRequestPolicyConfig.Name": "resources name it by its id",
    "OriginRequestPolicyConfig.Comment": descriptionHasNoEffect,
  },
  identify: (naming) => {
    const id = naming.shortHash(36);
    return { ref: id, attributes: { Id: id } };
  },
});
