import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, CfnParameter, Duration, Stack, TimeZone } from "aws-cdk-lib";
import { type CfnStage, HttpApi, HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import {
  HttpJwtAuthorizer,
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { OAuthScope, UserPool, UserPoolGroup } from "aws-cdk-lib/aws-cognito";
import { AttributeType, BillingMode, type ITable, StreamViewType, Table } from "aws-cdk-lib/aws-dynamodb";
import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Code,
  FilterCriteria,
  FilterRule,
  type FunctionProps,
  type IFunction,
  Function as Lambda,
  LoggingFormat,
  ParamsAndSecretsLayerVersion,
  ParamsAndSecretsVersions,
  Runtime,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { DynamoEventSource, SqsDlq, SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription, SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { buildSync } from "esbuild";

/** Stacks that are changed before they are synthesized, to see what the local run says about it. */
type Change = (service: Stack, data: Stack) => void;

/**
 * A small library in two stacks: notes are written over HTTP, become events, and reach a reader's phone. It has one of
 * everything that stands behind a site. Returns the assembly's folder.
 */
export const synthesizeLibrary = (change: Change = () => {}): string => {
  const folder = mkdtempSync(join(tmpdir(), "library-"));
  const assets = bundleFunctions(folder);
  const outdir = join(folder, "cdk.out");
  const app = new App({ outdir, analyticsReporting: false });
  const env = { region: "eu-west-1" };
  const data = new Stack(app, "LibraryData", { env });
  const table = new Table(data, "Table", {
    partitionKey: { name: "pk", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: "expiresAt",
  });
  table.addGlobalSecondaryIndex({ indexName: "by-kind", partitionKey: { name: "kind", type: AttributeType.STRING } });
  const service = new Stack(app, "Library", { env });
  const greeting = new CfnParameter(service, "Greeting", { type: "String" }).valueAsString;
  const make: Make = (name, more = {}) =>
    new Lambda(service, name, {
      runtime: Runtime.NODEJS_24_X,
      handler: "index.handler",
      code: Code.fromAsset(join(assets, name)),
      timeout: Duration.seconds(10),
      ...more,
      environment: { TABLE: table.tableName, GREETING: greeting, ...more.environment },
    });
  addRoutes(service, table, make);
  addEvents(service, table, make);
  addSchedules(service, table, make);
  change(service, data);
  app.synth();
  return outdir;
};

/** The function as callers of an alias reach it. A cast, for the reason given below. */
const live = (target: Lambda): IFunction => target.addAlias("live") as IFunction;

type Make = (name: string, more?: Partial<FunctionProps>) => Lambda;

const bundleFunctions = (folder: string): string => {
  const sources = join(import.meta.dirname, "functions");
  const names = readdirSync(sources)
    .map((file) => file.replace(".ts", ""))
    .filter((name) => name !== "table");
  buildSync({
    entryPoints: names.map((name) => ({ in: join(sources, `${name}.ts`), out: `${name}/index` })),
    outdir: join(folder, "assets"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node24",
  });
  return join(folder, "assets");
};

const addRoutes = (scope: Construct, table: Table, make: Make): void => {
  const api = new HttpApi(scope, "Api", {
    corsPreflight: { allowOrigins: ["https://library.example"], maxAge: Duration.hours(1) },
  });
  const pool = new UserPool(scope, "Pool");
  for (const groupName of ["librarian", "reader"]) new UserPoolGroup(scope, groupName, { userPool: pool, groupName });
  const client = pool.addClient("Client", {
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: ["https://library.example/"],
    },
  });
  const staff = new HttpJwtAuthorizer("Staff", pool.userPoolProviderUrl, { jwtAudience: [client.userPoolClientId] });
  const keyed = new HttpLambdaAuthorizer("Keyed", live(make("check-key")), {
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    identitySource: ["$request.header.X-Key"],
    resultsCacheTtl: Duration.minutes(5),
  });
  const writeNote = make("write-note");
  table.grantReadWriteData(writeNote);
  const echo = make("echo");
  const secret = new Secret(scope, "Secret", {
    generateSecretString: { secretStringTemplate: JSON.stringify({ user: "library" }), generateStringKey: "password" },
  });
  const readSecret = make("read-secret", {
    environment: { SECRET: secret.secretName },
    paramsAndSecrets: ParamsAndSecretsLayerVersion.fromVersion(ParamsAndSecretsVersions.V1_0_103),
  });
  secret.grantRead(readSecret);
  // What it may query is the table, and not the index; what it may read are shelves.
  const overreach = make("overreach", {
    environment: { OTHER_SECRET: secret.secretName },
    paramsAndSecrets: ParamsAndSecretsLayerVersion.fromVersion(ParamsAndSecretsVersions.V1_0_103),
    initialPolicy: [
      new PolicyStatement({ actions: ["dynamodb:Query"], resources: [table.tableArn] }),
      new PolicyStatement({
        actions: ["dynamodb:BatchGetItem"],
        resources: [table.tableArn],
        conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["SHELF#*"] } },
      }),
    ],
  });

  const route = (
    path: string,
    method: HttpMethod,
    target: IFunction,
    authorizer?: HttpJwtAuthorizer | HttpLambdaAuthorizer,
  ) =>
    api.addRoutes({
      path,
      methods: [method],
      integration: new HttpLambdaIntegration(`${method} ${path}`, target),
      ...(authorizer !== undefined && { authorizer }),
    });
  route("/notes/{id}", HttpMethod.PUT, writeNote);
  route("/echo/{proxy+}", HttpMethod.ANY, echo);
  route("/echo/here", HttpMethod.GET, live(echo));
  route("/staff", HttpMethod.GET, echo, staff);
  route("/keyed", HttpMethod.GET, echo, keyed);
  route("/keyed/too", HttpMethod.GET, echo, keyed);
  route("/overreach", HttpMethod.GET, overreach);
  route("/secret", HttpMethod.GET, readSecret);
  const inJson = { loggingFormat: LoggingFormat.JSON, applicationLogLevelV2: ApplicationLogLevel.INFO };
  route("/say/{what}", HttpMethod.GET, make("say", { functionName: "say", ...inJson }));
  route("/say-in-text", HttpMethod.GET, make("say-in-text", { functionName: "say-in-text" }));
  route("/misbehave/{how}", HttpMethod.GET, make("misbehave", { timeout: Duration.seconds(1) }));
  // Few enough that a run with limits has to refuse most of a crowd, however slow the machine is.
  (api.defaultStage?.node.defaultChild as CfnStage).routeSettings = {
    "GET /misbehave/{how}": { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 5 },
  };
};

const addEvents = (scope: Construct, table: Table, make: Make): void => {
  const bus = new EventBus(scope, "Bus", { eventBusName: "library" });
  const unpublished = new Queue(scope, "Unpublished", { queueName: "unpublished" });
  const publishChanges = make("publish-changes", { environment: { BUS: bus.eventBusName } });
  bus.grantPutEventsTo(publishChanges);
  publishChanges.addEventSource(
    // A cast, because the CDK's own types do not agree with each other under exactOptionalPropertyTypes.
    new DynamoEventSource(table as ITable, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 20,
      bisectBatchOnError: true,
      retryAttempts: 2,
      reportBatchItemFailures: true,
      onFailure: new SqsDlq(unpublished),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual("INSERT"),
          dynamodb: { NewImage: { kind: { S: FilterRule.isEqual("note") } } },
        }),
      ],
    }),
  );
  const untold = new Queue(scope, "Untold", { queueName: "untold" });
  const toTell = new Queue(scope, "ToTell", {
    visibilityTimeout: Duration.minutes(1),
    deadLetterQueue: { queue: untold, maxReceiveCount: 3 },
  });
  new Rule(scope, "Written", {
    eventBus: bus,
    eventPattern: {
      source: ["library"],
      detail: { text: [{ "anything-but": { prefix: "draft" } }] as unknown as string[] },
    },
    targets: [new SqsQueue(toTell)],
  });
  const topic = new Topic(scope, "Topic", { topicName: "notes" });
  topic.addSubscription(new EmailSubscription("librarian@library.example"));
  topic.addSubscription(new SqsSubscription(new Queue(scope, "Copies", { queueName: "copies" })));
  const tellReader = make("tell-reader", {
    environment: { TOPIC: topic.topicArn },
    initialPolicy: [new PolicyStatement({ actions: ["sns:Publish"], resources: ["*"] })],
  });
  topic.grantPublish(tellReader);
  live(tellReader).addEventSource(new SqsEventSource(toTell, { batchSize: 5, reportBatchItemFailures: true }));
};

const addSchedules = (scope: Construct, table: Table, make: Make): void => {
  const tick = make("tick");
  const stumbled = new Queue(scope, "Stumbled", { queueName: "stumbled" });
  const stumble = make("stumble", { retryAttempts: 2, onFailure: new SqsDestination(stumbled) });
  table.grantWriteData(tick);
  table.grantWriteData(stumble);
  const schedule = (name: string, expression: ScheduleExpression, target: Lambda) =>
    new Schedule(scope, name, {
      scheduleName: name,
      schedule: expression,
      target: new LambdaInvoke(target, {
        input: ScheduleTargetInput.fromObject({ name, scheduledAt: "<aws.scheduler.scheduled-time>" }),
      }),
    });
  const bangkok = TimeZone.of("Asia/Bangkok");
  schedule("often", ScheduleExpression.rate(Duration.minutes(15)), tick);
  schedule(
    "workdays",
    ScheduleExpression.cron({ minute: "30", hour: "7", weekDay: "MON-FRI", timeZone: bangkok }),
    tick,
  );
  schedule("once", ScheduleExpression.at(new Date("2026-12-24T09:00:00Z")), tick);
  schedule("failing", ScheduleExpression.at(new Date("2026-12-23T12:00:00Z")), stumble);
};
