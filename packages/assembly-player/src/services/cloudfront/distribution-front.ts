import type { RequestHandler } from "../../front/request-handler.ts";
import type { LocalSystem } from "../../local-system.ts";
import type { PlayedResource } from "../../template/template-model.ts";
import { matchesWildcard } from "../../template/wildcard.ts";
import { fillBuckets } from "../s3/bucket-contents.ts";
import { openWebAcl } from "../wafv2/web-acl.ts";
import type { DistributionBehavior, DistributionOrigin, distributionKind } from "./distribution-kind.ts";
import { sendEdgeError } from "./edge-error.ts";
import { type EdgeFunction, loadEdgeFunction } from "./edge-function.ts";
import { functionKind } from "./function-kind.ts";
import { limitForwarding } from "./limit-forwarding.ts";
import { createOrigin } from "./origins.ts";
import { readForwardingPolicies, readResponseHeadersPolicy } from "./policies.ts";
import { applyResponseHeaders } from "./response-headers.ts";

type Distribution = PlayedResource<ReturnType<(typeof distributionKind.properties)["parse"]>>;

/** Plays a distribution: web ACL (with limits on), behavior by path, function at the door, policies, origin. Throws when its parts do not fit together. */
export const createDistributionFront = (system: LocalSystem, distribution: Distribution): RequestHandler => {
  const config = distribution.properties.DistributionConfig;
  const buckets = fillBuckets(system);
  const origins = new Map(
    config.Origins.map((origin: DistributionOrigin) => [origin.Id, createOrigin(system, origin, buckets)]),
  );
  const open = (behavior: DistributionBehavior): RequestHandler => {
    const origin = origins.get(behavior.TargetOriginId);
    if (origin === undefined)
      throw new Error(`${distribution.logicalId}: there is no origin ${behavior.TargetOriginId}`);
    const policies = readForwardingPolicies(system, behavior);
    const responseHeaders = readResponseHeadersPolicy(system, behavior);
    const edgeFunctions = edgeFunctionsOf(system, behavior);
    const methods = new Set(behavior.AllowedMethods ?? ["GET", "HEAD"]);
    return async (request, response) => {
      if (responseHeaders !== undefined) applyResponseHeaders(response, responseHeaders);
      if (!methods.has(request.method ?? "")) {
        return sendEdgeError(response, 403, "AccessDenied", `The distribution does not allow ${request.method} here.`);
      }
      for (const edgeFunction of edgeFunctions) {
        const outcome = await edgeFunction(request);
        if (outcome.kind === "answer") {
          response.writeHead(outcome.status, outcome.headers).end(outcome.body);
          return;
        }
        request.url = outcome.url;
        Object.assign(request.headers, outcome.headers);
      }
      if (request.url === "/" && config.DefaultRootObject !== undefined) request.url = `/${config.DefaultRootObject}`;
      limitForwarding(request, policies);
      await origin({ request, response, isCompressing: behavior.Compress === true });
    };
  };
  const byPath = (config.CacheBehaviors ?? []).map((behavior) => ({
    pattern: `/${behavior.PathPattern.replace(/^\//, "")}`,
    handle: open(behavior),
  }));
  const byDefault = open(config.DefaultCacheBehavior);
  const webAcl = config.WebACLId === undefined ? undefined : openWebAcl(system, config.WebACLId);
  return async (request, response) => {
    const refusal = system.options.limits ? await webAcl?.refusalOf(request) : undefined;
    if (refusal !== undefined) {
      response.writeHead(refusal.status, refusal.headers).end(refusal.body);
      return;
    }
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const { handle } = byPath.find(({ pattern }) => matchesWildcard(pattern, path)) ?? { handle: byDefault };
    await handle(request, response);
  };
};

const edgeFunctionsOf = (system: LocalSystem, behavior: DistributionBehavior): readonly EdgeFunction[] =>
  (behavior.FunctionAssociations ?? []).map(({ FunctionARN }) => {
    const resource = system.model.all(functionKind).find(({ ref }) => ref === FunctionARN);
    if (resource === undefined) throw new Error(`there is no CloudFront Function ${FunctionARN}`);
    return loadEdgeFunction(resource);
  });
