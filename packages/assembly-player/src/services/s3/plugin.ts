import type { Plugin } from "../../plugin.ts";
import { autoDeleteObjectsKind } from "./auto-delete-objects-kind.ts";
import { bucketDeploymentKind } from "./bucket-deployment-kind.ts";
import { bucketKind } from "./bucket-kind.ts";
import { bucketPolicyKind } from "./bucket-policy-kind.ts";
import { type Buckets, openBuckets } from "./buckets.ts";

export const s3: Plugin<Buckets> = {
  name: "s3",
  summary: "buckets of pages, filled by the CDK's deployments, read by the distribution",
  kinds: [bucketKind, bucketPolicyKind, bucketDeploymentKind, autoDeleteObjectsKind],
  open: ({ model }) => ({ part: openBuckets(model) }),
};
