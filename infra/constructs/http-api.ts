import type { Route } from "@sip/contracts/operation";
import type { FunctionRow, Trigger } from "@sip/functions/row";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  CfnStage,
  CorsHttpMethod,
  HttpApi as GatewayHttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import {
  HttpJwtAuthorizer,
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { constructId, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { accessLogFields } from "./access-log-fields.ts";
import { acknowledge } from "./acknowledge.ts";
import { logRetentionOf } from "./log-retention.ts";
import { tooManyFilter } from "./refusal-metrics.ts";
import { routeLimits, stageLimit } from "./request-limits.ts";
import type { StaffIdentity } from "./service-resources.ts";

export interface HttpApiProps {
  readonly stage: Stage;
  /** The one origin whose pages may call. */
  readonly publicUrl: string;
  readonly identity: StaffIdentity;
  /** The function that tells whose phone a token proves. */
  readonly applicantAuthorizer: IFunction;
}

/** The HTTP API: a route for each row that has one, guarded by who may call it. */
export class HttpApi extends Construct {
  readonly api: GatewayHttpApi;
  readonly #stage: CfnStage;
  readonly #staff: IHttpRouteAuthorizer;
  readonly #staffOrScreen: IHttpRouteAuthorizer;
  readonly #applicant: IHttpRouteAuthorizer;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    this.api = new GatewayHttpApi(this, "Api", {
      apiName: resourceName(props.stage, "api"),
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [props.publicUrl],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
        allowHeaders: ["authorization", "content-type", "idempotency-key", "accept-language"],
        maxAge: Duration.hours(1),
      },
    });
    this.#stage = this.#openStage(props.stage);
    const { issuer, clientId, screenClientId } = props.identity;
    this.#staff = new HttpJwtAuthorizer("Staff", issuer, { authorizerName: "staff", jwtAudience: [clientId] });
    this.#staffOrScreen = new HttpJwtAuthorizer("StaffOrScreen", issuer, {
      authorizerName: "staff-or-screen",
      jwtAudience: [clientId, screenClientId],
    });
    this.#applicant = new HttpLambdaAuthorizer("Applicant", props.applicantAuthorizer, {
      authorizerName: "applicant",
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: ["$request.header.Authorization"],
      resultsCacheTtl: Duration.minutes(5),
    });
  }

  /** Leads the row's route to its function, both in the stack of their concept. */
  route(scope: Construct, row: FunctionRow, trigger: Extract<Trigger, { kind: "http" }>, target: IFunction): void {
    const { method, path } = trigger.operation.route;
    const authorizer = this.#authorizerOf(trigger.operation.route);
    const route = new HttpRoute(scope, `${constructId(row.name)}Route`, {
      httpApi: this.api,
      routeKey: HttpRouteKey.with(path, HttpMethod[method]),
      integration: new HttpLambdaIntegration(row.name, target),
      ...(authorizer !== undefined && { authorizer }),
    });
    if (authorizer === undefined) acknowledge(route, "APIG4", publicReason(path));
    this.#limit(`${method} ${path}`, route);
  }

  #openStage(stage: Stage): CfnStage {
    const logGroup = new LogGroup(this, "AccessLog", {
      logGroupName: `/aws/vendedlogs/${resourceName(stage, "api")}`,
      retention: logRetentionOf(stage),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.addMetricFilter("TooMany", tooManyFilter(stage));
    const httpStage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: stageLimit.perSecond, burstLimit: stageLimit.atOnce },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    });
    const resource = httpStage.node.defaultChild;
    if (!(resource instanceof CfnStage)) throw new Error("the HTTP API's stage has no CloudFormation resource");
    return resource;
  }

  #limit(routeKey: string, route: HttpRoute): void {
    const limit = routeLimits.find(
      ({ route: { method, path } }) => HttpRouteKey.with(path, HttpMethod[method]).key === routeKey,
    );
    if (limit === undefined) return;
    this.#stage.routeSettings = {
      ...this.#stage.routeSettings,
      [routeKey]: { ThrottlingRateLimit: limit.perSecond, ThrottlingBurstLimit: limit.atOnce },
    };
    // API Gateway refuses settings of a route that is not there yet.
    this.#stage.node.addDependency(route);
  }

  #authorizerOf({ caller, onScreens }: Route): IHttpRouteAuthorizer | undefined {
    if (caller === "public") return undefined;
    if (caller === "applicant") return this.#applicant;
    return onScreens ? this.#staffOrScreen : this.#staff;
  }
}

const publicReason = (path: string): string =>
  path.startsWith("/webhooks/")
    ? "Meta signs what it sends, and the function checks the signature over the raw bytes."
    : "The catalog says that anybody may call this route.";
