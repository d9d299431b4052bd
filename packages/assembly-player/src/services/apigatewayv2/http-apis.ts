import type { LocalClock } from "../../clock/local-clock.ts";
import type { RequestHandler } from "../../front/request-handler.ts";
import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import type { FunctionPermissions } from "../lambda/function-permissions.ts";
import type { Functions } from "../lambda/functions.ts";
import { type AccessLog, openAccessLog } from "./access-log.ts";
import { apiKind } from "./api-kind.ts";
import type { Authorizer } from "./authorizer.ts";
import { authorizerKind } from "./authorizer-kind.ts";
import type { GatewayApi } from "./gateway-request.ts";
import { createHttpApi, type LocalRoute } from "./http-api.ts";
import { integrationKind } from "./integration-kind.ts";
import { createJwtAuthorizer } from "./jwt-authorizer.ts";
import { createLambdaAuthorizer } from "./lambda-authorizer.ts";
import { type HttpRoute, routeKind } from "./route-kind.ts";
import { type HttpStage, type RouteSettings, stageKind } from "./stage-kind.ts";
import { createThrottle, type Throttle } from "./throttle.ts";

export interface HttpApisInputs {
  readonly model: TemplateModel;
  readonly functions: Functions;
  readonly permissions: FunctionPermissions;
  readonly clock: LocalClock;
  readonly dataDir: string;
  readonly limits: boolean;
  readonly log: (line: string) => void;
}

export interface HttpApis {
  handler(apiId: string): RequestHandler;
  close(): void;
}

const defaultTimeoutMs = 30_000;
const defaultResultTtlSeconds = 300;
/** API Gateway's account limits in its smaller regions, where a stage sets none. */
const accountRates = { ratePerSecond: 2_500, burst: 1_250 };

export const createHttpApis = (inputs: HttpApisInputs): HttpApis => {
  const { model } = inputs;
  const accessLogs: AccessLog[] = [];
  const handlers = new Map<string, RequestHandler>();
  for (const { ref: apiId, properties } of model.all(apiKind)) {
    const stage = model.all(stageKind).find((one) => one.properties.ApiId === apiId)?.properties;
    if (stage === undefined) throw new Error(`API ${apiId} has no stage`);
    const api: GatewayApi = {
      apiId,
      accountId: model.accountId,
      region: model.region,
      stageVariables: stage.StageVariables,
    };
    const format = stage.AccessLogSettings?.Format;
    const accessLog = format === undefined ? undefined : openAccessLog(inputs.dataDir, apiId, format);
    if (accessLog !== undefined) accessLogs.push(accessLog);
    const routes = model
      .all(routeKind)
      .filter((route) => route.properties.ApiId === apiId)
      .map((route) => connect(route, api, inputs));
    handlers.set(
      apiId,
      createHttpApi({
        api,
        routes,
        cors: properties.CorsConfiguration,
        functions: inputs.functions,
        clock: inputs.clock,
        throttle: inputs.limits ? throttleOf(stage) : undefined,
        accessLog,
      }),
    );
  }
  return {
    handler: (apiId) => {
      const found = handlers.get(apiId);
      if (found === undefined) throw new Error(`there is no HTTP API ${apiId}`);
      return found;
    },
    close: () => {
      for (const accessLog of accessLogs) accessLog.close();
    },
  };
};

const connect = (
  { stackName, logicalId, properties }: PlayedResource<HttpRoute>,
  api: GatewayApi,
  inputs: HttpApisInputs,
): LocalRoute => {
  const { model, permissions } = inputs;
  try {
    const integrationId = properties.Target.replace(/^integrations\//, "");
    const integration = model.all(integrationKind).find(({ ref }) => ref === integrationId)?.properties;
    if (integration === undefined) throw new Error(`property Target: there is no integration ${integrationId}`);
    const functionArn = functionOf(integration.IntegrationUri);
    const source = `arn:aws:execute-api:${api.region}:${api.accountId}:${api.apiId}`;
    const [method = "", path = "/$default"] = properties.RouteKey.split(" ");
    permissions.require(functionArn, "apigateway.amazonaws.com", `${source}/$default/${method}${path}`);
    return {
      routeKey: properties.RouteKey,
      functionArn,
      timeoutMs: integration.TimeoutInMillis ?? defaultTimeoutMs,
      scopes: properties.AuthorizationScopes ?? [],
      authorizer: authorizerOf(properties, api, source, inputs),
    };
  } catch (fault) {
    throw new Error(`${stackName}/${logicalId} (${routeKind.type}): ${(fault as Error).message}`);
  }
};

/** One per authorizer and API: routes that share it share its cache. */
const authorizers = new WeakMap<TemplateModel, Map<string, Authorizer>>();

const authorizerOf = (
  { AuthorizationType = "NONE", AuthorizerId }: HttpRoute,
  api: GatewayApi,
  source: string,
  inputs: HttpApisInputs,
): Authorizer | undefined => {
  if (AuthorizationType === "NONE") return undefined;
  const known = authorizers.get(inputs.model) ?? new Map<string, Authorizer>();
  authorizers.set(inputs.model, known);
  const shared = known.get(AuthorizerId ?? "");
  if (shared !== undefined) return shared;
  const resource = inputs.model.all(authorizerKind).find(({ ref }) => ref === AuthorizerId);
  if (resource === undefined) throw new Error(`property AuthorizerId: there is no authorizer ${AuthorizerId}`);
  const { properties, ref } = resource;
  const create = (): Authorizer => {
    if (properties.AuthorizerType === "JWT") {
      const { Issuer: issuer, Audience: audience } = properties.JwtConfiguration;
      return createJwtAuthorizer({
        issuer,
        audience,
        identitySources: properties.IdentitySource,
        clock: inputs.clock,
        log: inputs.log,
      });
    }
    const functionArn = functionOf(properties.AuthorizerUri);
    inputs.permissions.require(functionArn, "apigateway.amazonaws.com", `${source}/authorizers/${ref}`);
    return createLambdaAuthorizer({
      authorizerId: ref,
      functionArn,
      identitySources: properties.IdentitySource ?? [],
      resultTtlSeconds: properties.AuthorizerResultTtlInSeconds ?? defaultResultTtlSeconds,
      api,
      functions: inputs.functions,
      clock: inputs.clock,
    });
  };
  const created = create();
  known.set(ref, created);
  return created;
};

/** A function's ARN, bare or within the address by which API Gateway invokes it. */
const functionOf = (uri: string): string => /arn:[^:]+:lambda:[^:]*:\d+:function:[^/]+/.exec(uri)?.[0] ?? uri;

const throttleOf = (stage: HttpStage): Throttle => {
  const rates = (settings: RouteSettings | undefined, fallback: typeof accountRates) => ({
    ratePerSecond: settings?.ThrottlingRateLimit ?? fallback.ratePerSecond,
    burst: settings?.ThrottlingBurstLimit ?? fallback.burst,
  });
  const whole = rates(stage.DefaultRouteSettings, accountRates);
  return createThrottle(
    (routeKey) => rates(stage.RouteSettings?.[routeKey], whole),
    () => performance.now(),
  );
};
