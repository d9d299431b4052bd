import * as z from "zod/mini";
import { descriptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { forwardedParts } from "./forwarded-parts.ts";

const noCache = "there is no cache at the edge of one machine: every request is a miss, and answers are always fresh";

/** What makes two requests the same for CloudFront's cache. What is in the cache key also reaches the origin: that is played. */
export const cachePolicyKind = defineKind({
  type: "AWS::CloudFront::CachePolicy",
  properties: z.strictObject({
    CachePolicyConfig: z.strictObject({ ParametersInCacheKeyAndForwardedToOrigin: forwardedParts }),
  }),
  noEffect: {
    "CachePolicyConfig.Name": "resources name it by its id",
    "CachePolicyConfig.Comment": descriptionHasNoEffect,
    "CachePolicyConfig.MinTTL": noCache,
    "CachePolicyConfig.DefaultTTL": noCache,
    "CachePolicyConfig.MaxTTL": noCache,
    "CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.EnableAcceptEncodingGzip": noCache,
    "CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.EnableAcceptEncodingBrotli": noCache,
  },
  identify: (naming) => {
    const id = naming.shortHash(36);
    return { ref: id, attributes: { Id: id } };
  },
});
