import type { TemplateModel } from "../../template/template-model.ts";
import { cachePolicyKind } from "./cache-policy-kind.ts";
import type { DistributionBehavior } from "./distribution-kind.ts";
import { type ForwardedParts, managedPolicies } from "./forwarded-parts.ts";
import { originRequestPolicyKind } from "./origin-request-policy-kind.ts";
import { type ResponseHeadersPolicy, responseHeadersPolicyKind } from "./response-headers-policy-kind.ts";

/** What a behavior's policies let through to its origin. Throws for a policy of AWS that is not known here. */
export const readForwardingPolicies = (
  model: TemplateModel,
  behavior: DistributionBehavior,
): readonly ForwardedParts[] => {
  const own = new Map<string, ForwardedParts>([
    ...model
      .all(cachePolicyKind)
      .map(
        ({ ref, properties }) => [ref, properties.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin] as const,
      ),
    ...model
      .all(originRequestPolicyKind)
      .map(({ ref, properties }) => [ref, properties.OriginRequestPolicyConfig] as const),
  ]);
  return [behavior.CachePolicyId, behavior.OriginRequestPolicyId]
    .filter((id) => id !== undefined)
    .map((id) => {
      const policy = own.get(id) ?? managedPolicies[id];
      if (policy === undefined) throw new Error(`the CloudFront policy ${id} is not played`);
      return policy;
    });
};

export const readResponseHeadersPolicy = (
  model: TemplateModel,
  { ResponseHeadersPolicyId: id }: DistributionBehavior,
): ResponseHeadersPolicy | undefined => {
  if (id === undefined) return undefined;
  const policy = model.all(responseHeadersPolicyKind).find(({ ref }) => ref === id);
  if (policy === undefined) throw new Error(`the CloudFront response headers policy ${id} is not played`);
  return policy.properties.ResponseHeadersPolicyConfig;
};
