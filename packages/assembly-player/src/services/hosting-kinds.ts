import type { ResourceKind } from "../template/resource-kind.ts";
import { cachePolicyKind } from "./cloudfront/cache-policy-kind.ts";
import { distributionKind } from "./cloudfront/distribution-kind.ts";
import { functionKind } from "./cloudfront/function-kind.ts";
import { originAccessControlKind } from "./cloudfront/origin-access-control-kind.ts";
import { originRequestPolicyKind } from "./cloudfront/origin-request-policy-kind.ts";
import { responseHeadersPolicyKind } from "./cloudfront/response-headers-policy-kind.ts";
import { autoDeleteObjectsKind } from "./s3/auto-delete-objects-kind.ts";
import { bucketDeploymentKind } from "./s3/bucket-deployment-kind.ts";
import { bucketKind } from "./s3/bucket-kind.ts";
import { bucketPolicyKind } from "./s3/bucket-policy-kind.ts";
import { webAclKind } from "./wafv2/web-acl-kind.ts";

/** The resource types of pages and their distribution. */
export const hostingKinds: readonly ResourceKind<unknown>[] = [
  bucketKind,
  bucketPolicyKind,
  bucketDeploymentKind,
  autoDeleteObjectsKind,
  distributionKind,
  functionKind,
  originAccessControlKind,
  cachePolicyKind,
  originRequestPolicyKind,
  responseHeadersPolicyKind,
  webAclKind,
];
