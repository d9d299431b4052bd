import type { Plugin } from "../../plugin.ts";
import { lambda } from "../lambda/plugin.ts";
import { apiKind } from "./api-kind.ts";
import { authorizerKind } from "./authorizer-kind.ts";
import { createHttpApis, type HttpApis } from "./http-apis.ts";
import { integrationKind } from "./integration-kind.ts";
import { routeKind } from "./route-kind.ts";
import { stageKind } from "./stage-kind.ts";

export const apigatewayv2: Plugin<HttpApis> = {
  name: "apigatewayv2",
  summary: "HTTP APIs: routes, both kinds of authorizers, CORS, throttling, access logs",
  kinds: [apiKind, stageKind, routeKind, integrationKind, authorizerKind],
  open: (play) => {
    const apis = createHttpApis({ ...play, ...play.part(lambda) });
    return { part: apis, stop: apis.close };
  },
};
