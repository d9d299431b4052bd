import type { Plugin } from "../../plugin.ts";
import { cachePolicyKind } from "./cache-policy-kind.ts";
import { distributionKind } from "./distribution-kind.ts";
import { functionKind } from "./function-kind.ts";
import { originAccessControlKind } from "./origin-access-control-kind.ts";
import { originRequestPolicyKind } from "./origin-request-policy-kind.ts";
import { responseHeadersPolicyKind } from "./response-headers-policy-kind.ts";
import { openSite } from "./site.ts";

export const cloudfront: Plugin = {
  name: "cloudfront",
  summary: "one distribution: behaviors, origins, policies, functions at the door, compression",
  kinds: [
    distributionKind,
    functionKind,
    cachePolicyKind,
    originRequestPolicyKind,
    responseHeadersPolicyKind,
    originAccessControlKind,
  ],
  open: (play) => ({ part: undefined, site: openSite(play) }),
};
