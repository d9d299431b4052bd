import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean } from "../../template/template-scalar.ts";

/** The CDK's own resource that copies assets into a bucket. Its provider function is not run: the copy is played natively. */
export const bucketDeploymentKind = defineKind({
  type: "Custom::CDKBucketDeployment",
  properties: z.strictObject({
    SourceObjectKeys: z.array(z.string()),
    /** For each source, text in its files and what stands there once the deployment knows it. */
    SourceMarkers: z.optional(z.array(z.record(z.string(), z.string()))),
    SourceMarkersConfig: z.optional(z.array(z.strictObject({ jsonEscape: z.optional(templateBoolean) }))),
    DestinationBucketName: z.string(),
    DestinationBucketKeyPrefix: z.optional(z.string()),
    Prune: z.optional(templateBoolean),
    Exclude: z.optional(z.array(z.string())),
    Include: z.optional(z.array(z.string())),
    SystemMetadata: z.optional(
      z.strictObject({
        "cache-control": z.optional(z.string()),
        "content-type": z.optional(z.string()),
        "content-language": z.optional(z.string()),
        "content-disposition": z.optional(z.string()),
        "content-encoding": z.optional(z.string()),
      }),
    ),
    Extract: z.optional(
      templateBoolean.check(z.refine((extract) => extract, "only archives that are extracted are played")),
    ),
  }),
  noEffect: {
    ServiceToken: "the provider function is not run",
    SourceBucketNames: "assets lie in the assembly",
    RetainOnDelete: "nothing is deleted by a local start",
    DistributionId: "there is no cache to invalidate",
    DistributionPaths: "there is no cache to invalidate",
    WaitForDistributionInvalidation: "there is no cache to invalidate",
    OutputObjectKeys: "what was copied is not asked for",
  },
  identify: (naming) => ({
    ref: naming.logicalId,
    attributes: { DestinationBucketArn: `arn:aws:s3:::${String(naming.property("DestinationBucketName"))}` },
  }),
});

export type BucketDeployment = z.infer<typeof bucketDeploymentKind.properties>;
