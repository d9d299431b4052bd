import type { RequestHandler } from "../../front/request-handler.ts";
import type { LocalSystem } from "../../local-system.ts";
import { apiKind } from "../apigatewayv2/api-kind.ts";
import { createDistributionFront } from "./distribution-front.ts";
import { distributionKind } from "./distribution-kind.ts";
import { sendEdgeError } from "./edge-error.ts";

/** What answers at the root of the local address: the template's distribution or, when it has none, its only HTTP API. */
export const createPagesFront = (system: LocalSystem): RequestHandler => {
  const [distribution, second] = system.model.all(distributionKind);
  if (second !== undefined)
    throw new Error(`${second.stackName}/${second.logicalId}: one distribution is played, not two`);
  if (distribution !== undefined) return createDistributionFront(system, distribution);
  const [api, secondApi] = system.model.all(apiKind);
  if (api !== undefined && secondApi === undefined) return system.api(api.ref);
  return async (_request, response) =>
    sendEdgeError(response, 404, "NotFound", "The template has nothing at this address.");
};
