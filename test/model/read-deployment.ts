import type { Template, Templates } from "../support/infra/synthesized.ts";
import { ofType, plainId, textOf } from "../support/infra/template-text.ts";
import { coldTablePerSecond } from "./aws-figures.ts";
import type { DeployedFeed, DeployedFunction, DeployedQueue, Deployment, RequestLimit } from "./deployment.ts";
import type {
  FunctionProperties,
  MappingProperties,
  QueueProperties,
  StageProperties,
  Throttling,
} from "./template-shapes.ts";

/** What the templates of a stage say, with these values for what an operator says at deployment. */
export const readDeployment = (
  { Data, Service }: Pick<Templates, "Data" | "Service">,
  stageName: string,
  parameters: Readonly<Record<string, string>>,
): Deployment => {
  const functionAt = functionFinder(Service, stageName);
  const mappings = propertiesOf<MappingProperties>(Service, "AWS::Lambda::EventSourceMapping");
  const [stage] = propertiesOf<StageProperties>(Service, "AWS::ApiGatewayV2::Stage");
  const [table] = propertiesOf<{ readonly WarmThroughput?: Warm }>(Data, "AWS::DynamoDB::Table");
  if (stage === undefined || table === undefined) throw new Error("a deployment without its API or its table");
  return {
    functions: functionsIn({ Data, Service }, stageName, parameters),
    feeds: mappings.flatMap((mapping) => feedOf(mapping, functionAt)),
    queues: mappings.flatMap((mapping) => queueOf(Service, mapping, functionAt)),
    stageLimit: limitOf(stage.DefaultRouteSettings),
    routeLimits: Object.fromEntries(
      Object.entries(stage.RouteSettings).map(([route, settings]) => [route, limitOf(settings)]),
    ),
    warm: {
      writeUnits: table.WarmThroughput?.WriteUnitsPerSecond ?? coldTablePerSecond.writeUnits,
      readUnits: table.WarmThroughput?.ReadUnitsPerSecond ?? coldTablePerSecond.readUnits,
    },
  };
};

interface Warm {
  readonly ReadUnitsPerSecond: number;
  readonly WriteUnitsPerSecond: number;
}

const propertiesOf = <Properties>(template: Template, type: string): Properties[] =>
  ofType(template, type).map(([, resource]) => resource.Properties as unknown as Properties);

type FunctionFinder = (value: unknown) => string;

/** The name of the function that a value leads to, be it by its alias. */
const functionFinder = ({ Resources }: Template, stageName: string): FunctionFinder => {
  const find: FunctionFinder = (value) => {
    const [, logicalId = ""] = /"Ref":"(\w+)"/.exec(JSON.stringify(value)) ?? [];
    const found = Resources[logicalId];
    if (found === undefined) throw new Error(`no function at ${JSON.stringify(value)}`);
    const { FunctionName } = found.Properties;
    return found.Type === "AWS::Lambda::Alias" ? find(FunctionName) : plainName(String(FunctionName), stageName);
  };
  return find;
};

const plainName = (functionName: string, stageName: string): string => functionName.replace(`sip-${stageName}-`, "");

/** A `Ref` of a queue is its address. */
const withQueueUrls = (service: Template): ((text: string) => string) => {
  const queues = new Set(ofType(service, "AWS::SQS::Queue").map(([logicalId]) => plainId(logicalId)));
  return (text) =>
    text.replaceAll(/<(\w+)>/g, (written, name) =>
      queues.has(name) ? `https://sqs.ap-southeast-3.amazonaws.com/0/${name}` : written,
    );
};

const functionsIn = (
  { Data, Service }: Pick<Templates, "Data" | "Service">,
  stageName: string,
  parameters: Readonly<Record<string, string>>,
): Record<string, DeployedFunction> => {
  const textIn = (value: unknown): string => {
    const named = typeof value === "object" && value !== null && "Ref" in value ? String(value.Ref) : "";
    const parameter = Service.Parameters[named];
    return parameter === undefined ? textOf(value, [Data]) : (parameters[named] ?? String(parameter.Default));
  };
  const withUrls = withQueueUrls(Service);
  const functionAt = functionFinder(Service, stageName);
  const warm = new Map(
    ofType(Service, "AWS::ApplicationAutoScaling::ScalableTarget").map(([, { Properties }]) => [
      functionAt(Properties.ResourceId),
      Number(Properties.MaxCapacity),
    ]),
  );
  return Object.fromEntries(
    propertiesOf<FunctionProperties>(Service, "AWS::Lambda::Function").flatMap((properties) => {
      const { FunctionName, MemorySize, Timeout, Environment, ReservedConcurrentExecutions: reserved } = properties;
      // The CDK's own helper has no name.
      if (FunctionName === undefined) return [];
      const name = plainName(FunctionName, stageName);
      const warmAtRelease = warm.get(name);
      const environment = Object.entries(Environment?.Variables ?? {}).map(([key, value]) => [
        key,
        withUrls(textIn(value)),
      ]);
      const deployed: DeployedFunction = {
        memoryMegabytes: MemorySize,
        timeoutSeconds: Timeout,
        environment: Object.fromEntries(environment),
        ...(reserved !== undefined && { reserved }),
        ...(warmAtRelease !== undefined && { warmAtRelease }),
      };
      return [[name, deployed]];
    }),
  );
};

const feedOf = (
  { FilterCriteria, FunctionName, BatchSize, ParallelizationFactor = 1 }: MappingProperties,
  functionAt: FunctionFinder,
): DeployedFeed[] => {
  if (FilterCriteria === undefined) return [];
  return [
    {
      functionName: functionAt(FunctionName),
      entities: FilterCriteria.Filters.flatMap(({ Pattern }) => JSON.parse(Pattern).dynamodb.NewImage.entity.S),
      batchSize: BatchSize,
      batchesOfShard: ParallelizationFactor,
    },
  ];
};

const queueOf = (
  service: Template,
  { ScalingConfig, FunctionName, BatchSize, EventSourceArn }: MappingProperties,
  functionAt: FunctionFinder,
): DeployedQueue[] => {
  if (ScalingConfig === undefined) return [];
  const logicalId = EventSourceArn["Fn::GetAtt"]?.[0] ?? "";
  const queue = service.Resources[logicalId];
  if (queue === undefined) throw new Error(`no queue at ${logicalId}`);
  const { VisibilityTimeout, RedrivePolicy } = queue.Properties as unknown as QueueProperties;
  const rules = propertiesOf<RuleProperties>(service, "AWS::Events::Rule").filter(({ Targets }) =>
    JSON.stringify(Targets).includes(`"${logicalId}"`),
  );
  return [
    {
      name: plainId(logicalId),
      functionName: functionAt(FunctionName),
      factTypes: rules.flatMap(({ EventPattern }) => EventPattern["detail-type"]),
      batchSize: BatchSize,
      atOnce: ScalingConfig.MaximumConcurrency,
      comesAgainAfterMs: VisibilityTimeout * 1_000,
      mostReceives: RedrivePolicy.maxReceiveCount,
    },
  ];
};

interface RuleProperties {
  readonly Targets: unknown;
  readonly EventPattern: { readonly "detail-type": readonly string[] };
}

const limitOf = ({ ThrottlingRateLimit, ThrottlingBurstLimit }: Throttling): RequestLimit => ({
  perSecond: ThrottlingRateLimit,
  atOnce: ThrottlingBurstLimit,
});
