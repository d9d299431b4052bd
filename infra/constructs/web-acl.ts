import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { type AddressLimit, addressLimits } from "./address-limits.ts";

/** The limits by network address, in front of the distribution: a refused request reaches no other part of SIP. */
export class WebAcl extends CfnWebACL {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, {
      name: webAclName(stage),
      description: "Limits for each network address",
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      rules: addressLimits.map(ruleOf),
      customResponseBodies: Object.fromEntries(
        addressLimits.map((limit) => [limit.name, { contentType: "APPLICATION_JSON", content: problemOf(limit) }]),
      ),
      visibilityConfig: visibilityOf(webAclName(stage)),
    });
  }
}

const webAclName = (stage: Stage): string => resourceName(stage, "addresses");

/** The requests that a rule refused. WAF names the metric by the ACL's and the rule's metric names. */
export const blockedRequests = (stage: Stage, rule: string) => ({
  namespace: "AWS/WAFV2",
  metricName: "BlockedRequests",
  dimensionsMap: { WebACL: webAclName(stage), Rule: rule },
});

const ruleOf = ({ name, requests, withinSeconds, counts }: AddressLimit, priority: number): CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: name,
        responseHeaders: [{ name: "Retry-After", value: String(withinSeconds) }],
      },
    },
  },
  statement: {
    rateBasedStatement: {
      aggregateKeyType: "IP",
      limit: requests,
      evaluationWindowSec: withinSeconds,
      ...(counts !== undefined && { scopeDownStatement: counts }),
    },
  },
  visibilityConfig: visibilityOf(name),
});

/** WAF's samples would show addresses, tracking codes and tokens for three hours to everybody who may see the ACL. */
const visibilityOf = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

/** In the form of lambda-kit's problems. WAF cannot read Accept-Language, so it is in both languages. */
const problemOf = ({ says }: AddressLimit): string =>
  JSON.stringify({
    type: "https://sip.imigrasi.go.id/problems/address-limit",
    title: "Terlalu banyak permintaan dari jaringan ini. Too many requests from this network.",
    status: 429,
    detail: `${says.id} ${says.en}`,
  });
