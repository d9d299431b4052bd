import type { RequestHandler } from "../../front/request-handler.ts";
import type { Play } from "../../play.ts";
import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import { wildcard } from "../../wildcard.ts";
import { wafv2 } from "../wafv2/plugin.ts";
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
export const openDistribution = (play: Play, distribution: Distribution): RequestHandler => {
  const config = distribution.properties.DistributionConfig;
  const origins = new Map(config.Origins.map((origin: DistributionOrigin) => [origin.Id, createOrigin(play, origin)]));
  const open = (behavior: DistributionBehavior): RequestHandler => {
    const origin = origins.get(behavior.TargetOriginId);
    if (origin === undefined)
      throw new Error(`${distribution.logicalId}: there is no origin ${behavior.TargetOriginId}`);
    const policies = readForwardingPolicies(play.model, behavior);
    const responseHeaders = readResponseHeadersPolicy(play.model, behavior);
    const edgeFunctions = edgeFunctionsOf(play.model, behavior);
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
    pattern: wildcard(`/${behavior.PathPattern.replace(/^\//, "")}`),
    handle: open(behavior),
  }));
  const byDefault = open(config.DefaultCacheBehavior);
  const webAcl = config.WebACLId === undefined ? undefined : play.part(wafv2).webAcl(config.WebACLId);
  return async (request, response) => {
    const refusal = play.limits ? await webAcl?.refusalOf(request) : undefined;
    if (refusal !== undefined) {
      response.writeHead(refusal.status, refusal.headers).end(refusal.body);
      return;
    }
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const { handle } = byPath.find(({ pattern }) => pattern.test(path)) ?? { handle: byDefault };
    await handle(request, response);
  };
};

const edgeFunctionsOf = (model: TemplateModel, behavior: DistributionBehavior): readonly EdgeFunction[] =>
  (behavior.FunctionAssociations ?? []).map(({ FunctionARN }) => {
    const resource = model.all(functionKind).find(({ ref }) => ref === FunctionARN);
    if (resource === undefined) throw new Error(`there is no CloudFront Function ${FunctionARN}`);
    return loadEdgeFunction(resource);
  });
