import * as z from "zod/mini";
import { descriptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean, templateNumber } from "../../template/template-scalar.ts";

const plainHttp = "the local run has one address, by plain HTTP";
const noEdge = "the edge is this machine";
const noWaiting = "the origin is in the same process";

const behavior = {
  TargetOriginId: z.string(),
  AllowedMethods: z.optional(z.array(z.string())),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.optional(z.string()),
  ResponseHeadersPolicyId: z.optional(z.string()),
  Compress: z.optional(templateBoolean),
  FunctionAssociations: z.optional(
    z.array(z.strictObject({ EventType: z.literal("viewer-request"), FunctionARN: z.string() })),
  ),
};
const cacheBehavior = z.strictObject({ ...behavior, PathPattern: z.string() });
const defaultBehavior = z.strictObject(behavior);

/** A distribution: behaviors by path, each with an origin (bucket or HTTP API), policies and a function at the door. */
export const distributionKind = defineKind({
  type: "AWS::CloudFront::Distribution",
  properties: z.strictObject({
    DistributionConfig: z.strictObject({
      Enabled: templateBoolean,
      DefaultRootObject: z.optional(z.string()),
      DefaultCacheBehavior: defaultBehavior,
      CacheBehaviors: z.optional(z.array(cacheBehavior)),
      WebACLId: z.optional(z.string()),
      Origins: z.array(
        z.strictObject({
          Id: z.string(),
          DomainName: z.string(),
          S3OriginConfig: z.optional(z.strictObject({ OriginAccessIdentity: z.optional(z.literal("")) })),
          OriginAccessControlId: z.optional(z.string()),
          OriginCustomHeaders: z.optional(z.array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() }))),
        }),
      ),
      // With a page in place of an error, an error of the API would become a page too: a trap, and not played.
      CustomErrorResponses: z.optional(z.array(z.strictObject({ ErrorCode: templateNumber }))),
    }),
  }),
  secretsIn: ["DistributionConfig.Origins.OriginCustomHeaders.HeaderValue"],
  noEffect: {
    Tags: tagsHaveNoEffect,
    "DistributionConfig.Aliases": plainHttp,
    "DistributionConfig.ViewerCertificate": plainHttp,
    "DistributionConfig.HttpVersion": plainHttp,
    "DistributionConfig.IPV6Enabled": plainHttp,
    "DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy": plainHttp,
    "DistributionConfig.CacheBehaviors.ViewerProtocolPolicy": plainHttp,
    "DistributionConfig.Origins.CustomOriginConfig": noWaiting,
    "DistributionConfig.Origins.ConnectionAttempts": noWaiting,
    "DistributionConfig.Origins.ConnectionTimeout": noWaiting,
    "DistributionConfig.DefaultCacheBehavior.CachedMethods": noEdge,
    "DistributionConfig.CacheBehaviors.CachedMethods": noEdge,
    "DistributionConfig.CustomErrorResponses.ErrorCachingMinTTL": noEdge,
    "DistributionConfig.PriceClass": noEdge,
    "DistributionConfig.Restrictions": noEdge,
    "DistributionConfig.Logging": "what is asked for is in the API's own log",
    "DistributionConfig.Comment": descriptionHasNoEffect,
  },
  identify: (naming) => {
    const id = `E${naming.shortHash(13).toUpperCase()}`;
    return { ref: id, attributes: { Id: id, DomainName: `d${naming.shortHash(13)}.cloudfront.net` } };
  },
});

type DistributionConfig = z.infer<typeof distributionKind.properties>["DistributionConfig"];
export type DistributionBehavior = DistributionConfig["DefaultCacheBehavior"];
export type DistributionOrigin = DistributionConfig["Origins"][number];
