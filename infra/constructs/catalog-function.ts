import { rightsOf } from "@sip/functions/rights";
import type { CatalogRow, FunctionRow } from "@sip/functions/row";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  type IFunction,
  Function as LambdaFunction,
  LoggingFormat,
  ParamsAndSecretsLayerVersion,
  ParamsAndSecretsLogLevel,
  ParamsAndSecretsVersions,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import { reservesRuns } from "../stages.ts";
import { acknowledge } from "./acknowledge.ts";
import { codeBudgetFilter } from "./code-budget-metric.ts";
import { faultFilter } from "./fault-metric.ts";
import { environmentOf, settingsIn } from "./function-environment.ts";
import { hasLiveAlias, LiveAlias } from "./live-alias.ts";
import { logRetentionOf } from "./log-retention.ts";
import { refusalFilter } from "./refusal-metrics.ts";
import { statementsOf } from "./right-statements.ts";
import type { ServiceResources } from "./service-resources.ts";

export interface CatalogFunctionProps {
  readonly row: CatalogRow;
  readonly resources: ServiceResources;
  /** Folder with the bundled index.js. */
  readonly assetPath: string;
  /** What its trigger needs besides the row's rights: to read its queue or stream. */
  readonly triggerRights?: readonly PolicyStatement[];
  /** Environment of its trigger, besides what follows from the row. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Where an asynchronous run goes that failed on every attempt. */
  readonly asynchronousFailures?: IQueue;
}

/** One row of the catalog as a Lambda: its log, its role with its rights and no others, its environment. */
export class CatalogFunction extends Construct {
  readonly function: IFunction;

  constructor(scope: Construct, id: string, props: CatalogFunctionProps) {
    super(scope, id);
    const { row, resources } = props;
    const rights = rightsOf(row);
    const functionName = resourceName(resources.stage, row.name);
    const logGroup = new LogGroup(this, "Log", {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: logRetentionOf(resources.stage),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.addMetricFilter("Faults", faultFilter(resources.stage, row.name));
    if (row.rights.includes("code-budget:update")) {
      logGroup.addMetricFilter("SpentCodeBudget", codeBudgetFilter(resources.stage));
    }
    if (row.countedRefusal !== undefined) {
      logGroup.addMetricFilter("Refusals", refusalFilter(resources.stage, row.name, row.countedRefusal.kind));
    }
    const writesLog = new PolicyStatement({
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [logGroup.logGroupArn],
    });
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `What ${row.name} may do`,
      inlinePolicies: {
        rights: new PolicyDocument({
          // Statements stay separate, so that a role reads like its row.
          minimize: false,
          statements: [
            writesLog,
            ...statementsOf(rights, resources),
            ...(props.triggerRights ?? []),
            ...(props.asynchronousFailures === undefined
              ? []
              : [
                  new PolicyStatement({
                    actions: ["sqs:SendMessage"],
                    resources: [props.asynchronousFailures.queueArn],
                  }),
                ]),
          ],
        }),
      },
    });
    if (row.rights.includes("sms:publish")) {
      acknowledge(role, "IAM5", "A phone number is no resource; topics are denied beside it.", "Resource::*");
    }
    const readsSecrets = rights.some((right) => right.endsWith("-secret:read"));
    const environment = { ...environmentOf(row, resources), ...props.environment };
    const settings = settingsIn(environment, resources);
    const made = new LambdaFunction(this, "Function", {
      functionName,
      description: `${row.concept}: ${row.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(props.assetPath),
      memorySize: row.memoryMegabytes,
      timeout: Duration.seconds(row.timeoutSeconds),
      ...(reservesRuns(resources.stage) && reservedFor(row)),
      environment,
      ...(settings !== "" && { currentVersionOptions: { description: settings } }),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Omits the three lines about each successful run, half of the costs. Runs without time or memory are still
      // logged.
      systemLogLevelV2: SystemLogLevel.WARN,
      // Other constructs would add statements to the role; only the lines above say what it may do.
      role: role.withoutPolicyUpdates(),
      ...(readsSecrets && { paramsAndSecrets: secretsExtension() }),
      ...(props.asynchronousFailures !== undefined && { deadLetterQueue: props.asynchronousFailures }),
    });
    // The CDK's interfaces do not fit its own classes under exactOptionalPropertyTypes.
    this.function = hasLiveAlias(row)
      ? (new LiveAlias(this, "Live", { stage: resources.stage, row, target: made }) as IFunction)
      : made;
  }
}

/** A function with a queue runs as often at once as its row says, and needs that many reserved runs. */
const reservedFor = ({ trigger, reserved }: FunctionRow): { readonly reservedConcurrentExecutions?: number } => {
  const kept = trigger.kind === "facts" ? trigger.atOnce.functions : reserved;
  return kept === undefined ? {} : { reservedConcurrentExecutions: kept };
};

/**
 * Secrets are read at run time and kept for five minutes, so a new WhatsApp token is used without a deployment. By
 * default the extension would log a line for each read.
 *
 * 1.0.103 is of 2023, the newest whose ARN in Jakarta the CDK knows. A newer one can be given by its ARN when it is
 * needed. The SDK instead would add 40 kB to each bundle.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
 */
const secretsExtension = (): ParamsAndSecretsLayerVersion =>
  ParamsAndSecretsLayerVersion.fromVersion(ParamsAndSecretsVersions.V1_0_103, {
    secretsManagerTtl: Duration.minutes(5),
    logLevel: ParamsAndSecretsLogLevel.WARN,
  });
