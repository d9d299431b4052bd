import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";
import { PolicyDocument } from "../iam/policy-document.ts";

/** Who may read a bucket. Played as far as it lets CloudFront in; all else that it says is about callers there are none of. */
export const bucketPolicyKind = defineKind({
  type: "AWS::S3::BucketPolicy",
  properties: z.strictObject({ Bucket: z.string(), PolicyDocument }),
  noEffect: {},
  identify: (naming) => ({ ref: naming.logicalId, attributes: {} }),
});
