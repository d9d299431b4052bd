import type { ResourceKind } from "../players/resource-kind.ts";
import { autoDeleteObjectsKind } from "./auto-delete-objects-kind.ts";
import { bucketDeploymentKind } from "./bucket-deployment-kind.ts";
import { bucketKind } from "./bucket-kind.ts";
import { bucketPolicyKind } from "./bucket-policy-kind.ts";
import { cachePolicyKind } from "./cache-policy-kind.ts";
import { distributionKind } from "./distribution-kind.ts";
import { edgeFunctionKind } from "./edge-function-kind.ts";
import { originAccessControlKind } from "./origin-access-control-kind.ts";
import { originRequestPolicyKind } from "./origin-request-policy-kind.ts";
import { responseHeadersPolicyKind } from "./response-headers-policy-kind.ts";
import { webAclKind } from "./web-acl-kind.ts";

/** The resource types of pages and their distribution. */
export const hostingKinds: readonly ResourceKind<unknown>[] = [
  bucketKind,
  bucketPolicyKind,
  bucketDeploymentKind,
  autoDeleteObjectsKind,
  distributionKind,
  edgeFunctionKind,
  originAccessControlKind,
  cachePolicyKind,
  originRequestPolicyKind,
  responseHeadersPolicyKind,
  webAclKind,
];
