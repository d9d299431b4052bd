import * as z from "zod/mini";
import { encryptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

const onlyTheDistributionReads = "nothing but the distribution reaches the bucket of a local run";
const filledAtEveryStart = "the bucket is filled anew at every start, from the template's assets";

/** A bucket of pages. It holds what the template's bucket deployments put into it. */
export const bucketKind = defineKind({
  type: "AWS::S3::Bucket",
  properties: z.strictObject({}),
  noEffect: {
    BucketName: "names the bucket, below",
    BucketEncryption: encryptionHasNoEffect,
    PublicAccessBlockConfiguration: onlyTheDistributionReads,
    OwnershipControls: onlyTheDistributionReads,
    VersioningConfiguration: filledAtEveryStart,
    LifecycleConfiguration: filledAtEveryStart,
    LoggingConfiguration: "nobody but the distribution asks, and it asks for pages",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const name = naming.physicalName("BucketName").toLowerCase();
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: `${name}.s3.${naming.region}.amazonaws.com`,
      },
    };
  },
});
