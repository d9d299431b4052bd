import type { Plugin } from "../../plugin.ts";
import { autoDeleteObjectsKind } from "./auto-delete-objects-kind.ts";
import { bucketDeploymentKind } from "./bucket-deployment-kind.ts";
import { bucketKind } from "./bucket-kind.ts";
import { bucketPolicyKind } from "./bucket-policy-kind.ts";
import { type Buckets, openBuckets } from "./buckets.ts";

/** Buckets of pages: what the template's deployments put into them, for the distribution to read. */
export const s3: Plugin<Buckets> = {
  name: "s3",
  kinds: [bucketKind, bucketPolicyKind, bucketDeploymentKind, autoDeleteObjectsKind],
  open: ({ model }) => ({ part: openBuckets(model) }),
};
