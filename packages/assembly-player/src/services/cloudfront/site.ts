import type { RequestHandler } from "../../front/request-handler.ts";
import type { Play } from "../../play.ts";
import { apiKind } from "../apigatewayv2/api-kind.ts";
import { apigatewayv2 } from "../apigatewayv2/plugin.ts";
import { openDistribution } from "./distribution.ts";
import { distributionKind } from "./distribution-kind.ts";
import { sendEdgeError } from "./edge-error.ts";

/** What answers at the root of the local address: the template's distribution or, when it has none, its only HTTP API. */
export const openSite = (play: Play): RequestHandler => {
  const [distribution, second] = play.model.all(distributionKind);
  if (second !== undefined)
    throw new Error(`${second.stackName}/${second.logicalId}: one distribution is played, not two`);
  if (distribution !== undefined) return openDistribution(play, distribution);
  const [api, secondApi] = play.model.all(apiKind);
  if (api !== undefined && secondApi === undefined) return play.part(apigatewayv2).handler(api.ref);
  return async (_request, response) =>
    sendEdgeError(response, 404, "NotFound", "The template has nothing at this address.");
};
