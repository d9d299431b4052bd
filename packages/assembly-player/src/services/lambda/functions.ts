import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Activity } from "../../clock/activity.ts";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import type { RoleRights } from "../iam/role-rights.ts";
import { isSecretsExtension } from "../secretsmanager/secrets-extension.ts";
import { aliasKind } from "./alias-kind.ts";
import { functionKind, type LambdaFunction } from "./function-kind.ts";
import { createFunctionWorker, type FunctionWorker, type InvocationOutcome } from "./function-worker.ts";
import type { FunctionLogging } from "./worker-messages.ts";

/** The functions of the template. */
export interface Functions {
  /** Runs the function and waits for it. `event` is JSON. Never rejects: what goes wrong is an outcome. */
  invoke(functionArn: string, event: string): Promise<InvocationOutcome>;
  /** Throws when something in the template would invoke a function that cannot be run here. */
  requireRunnable(functionArn: string): LocalFunction;
  /** By its name or its ARN, with or without an alias behind it. */
  find(functionNameOrArn: string): LocalFunction | undefined;
  /** Those that can be run here. */
  runnable(): readonly LocalFunction[];
  /** Who holds these credentials. */
  byAccessKey(accessKeyId: string): LocalFunction | undefined;
  stop(): Promise<void>;
}

export interface LocalFunction {
  readonly name: string;
  readonly arn: string;
  readonly logicalId: string;
  readonly roleArn: string;
  readonly accessKeyId: string;
  /** As the function sees it: the template's variables and those of the runtime. */
  readonly environment: Readonly<Record<string, string>>;
  readonly properties: LambdaFunction;
}

export interface FunctionsInputs {
  readonly model: TemplateModel;
  readonly rights: RoleRights;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly awsEndpoint: string;
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

const runtimes = new Set(["nodejs22.x", "nodejs24.x"]);
const noFile = "/nonexistent";
const defaultTimeoutSeconds = 3;
const defaultMemoryMb = 128;

export const createFunctions = (inputs: FunctionsInputs): Functions => {
  const { model, activity } = inputs;
  const logDir = join(inputs.dataDir, "logs");
  mkdirSync(logDir, { recursive: true });
  const functions = model.all(functionKind).map((resource, index) => describe(resource, index, inputs));
  const byArn = new Map(functions.map((one) => [one.arn, one]));
  const aliased = new Map(
    model
      .all(aliasKind)
      .flatMap(({ ref, properties: { FunctionName, Name } }) => [
        [ref, FunctionName] as const,
        [`${FunctionName}:${Name}`, FunctionName] as const,
      ]),
  );
  const byName = new Map(functions.flatMap((one) => [[one.logicalId, one] as const, [one.name, one] as const]));
  const byAccessKey = new Map(functions.map((one) => [one.accessKeyId, one]));
  const workers = new Map<string, FunctionWorker>();

  const knownRunnable = new Set<LocalFunction>();
  const find = (nameOrArn: string) => {
    const name = aliased.get(nameOrArn) ?? nameOrArn;
    return byArn.get(name) ?? byName.get(name);
  };
  const requireRunnable = (nameOrArn: string): LocalFunction => {
    const found = find(nameOrArn);
    if (found === undefined) throw new Error(`there is no function ${nameOrArn}`);
    if (knownRunnable.has(found)) return found;
    const reason = unrunnable(found, inputs);
    if (reason !== undefined) throw new Error(`function ${found.logicalId} cannot be run here: ${reason}`);
    knownRunnable.add(found);
    return found;
  };
  const workerOf = (one: LocalFunction): FunctionWorker => {
    const known = workers.get(one.arn);
    if (known !== undefined) return known;
    const worker = createFunctionWorker({
      start: {
        ...findEntry(one, model),
        logFile: join(logDir, `${one.name}.log`),
        logging: loggingOf(one.properties),
        offsetMs: inputs.clock.offsetMs,
        functionName: one.name,
        functionArn: one.arn,
        memoryMb: one.properties.MemorySize ?? defaultMemoryMb,
      },
      environment: one.environment,
      timeoutMs: (one.properties.Timeout ?? defaultTimeoutSeconds) * 1000,
    });
    workers.set(one.arn, worker);
    return worker;
  };

  return {
    find,
    requireRunnable,
    runnable: () => functions.filter((one) => unrunnable(one, inputs) === undefined),
    byAccessKey: (accessKeyId) => byAccessKey.get(accessKeyId),
    invoke: async (functionArn, event) => {
      const one = requireRunnable(functionArn);
      if (activity.isStopped) return stopped;
      const outcome = await activity.track(workerOf(one).invoke(event));
      if (outcome.kind === "fault") {
        inputs.log(`${one.name} failed: ${outcome.fault.errorType}: ${outcome.fault.errorMessage}`);
      }
      return outcome;
    },
    stop: async () => {
      await Promise.all([...workers.values()].map((worker) => worker.stop()));
    },
  };
};

const stopped: InvocationOutcome = {
  kind: "fault",
  fault: { errorType: "Local.Stopped", errorMessage: "the local run is ending" },
  requestId: "",
};

const describe = (
  resource: PlayedResource<LambdaFunction>,
  index: number,
  { model, awsEndpoint }: FunctionsInputs,
): LocalFunction => {
  const { ref: name, logicalId, properties } = resource;
  const accessKeyId = `LOCALFUNCTION${index}`;
  const runtime: Record<string, string> = {
    AWS_REGION: model.region,
    AWS_DEFAULT_REGION: model.region,
    AWS_ENDPOINT_URL: awsEndpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: "local",
    // The secrets extension identifies its caller by this token alone.
    AWS_SESSION_TOKEN: accessKeyId,
    // The person who runs this may have AWS settings of their own: there are none in a Lambda.
    AWS_CONFIG_FILE: noFile,
    AWS_SHARED_CREDENTIALS_FILE: noFile,
    AWS_EXECUTION_ENV: `AWS_Lambda_${properties.Runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize ?? defaultMemoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_FORMAT: loggingOf(properties).format,
    ...(loggingOf(properties).format === "JSON" && { AWS_LAMBDA_LOG_LEVEL: loggingOf(properties).level }),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: new URL(awsEndpoint).port,
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    _HANDLER: properties.Handler,
  };
  return {
    name,
    arn: resource.attributes.Arn ?? "",
    logicalId,
    roleArn: properties.Role,
    accessKeyId,
    environment: { ...properties.Environment?.Variables, ...runtime },
    properties,
  };
};

const loggingOf = ({ LoggingConfig }: LambdaFunction): FunctionLogging => ({
  format: LoggingConfig?.LogFormat ?? "Text",
  level: LoggingConfig?.ApplicationLogLevel ?? "INFO",
});

const unrunnable = (one: LocalFunction, { model, rights }: FunctionsInputs): string | undefined => {
  const { Runtime, Code, Layers = [] } = one.properties;
  if (!runtimes.has(Runtime)) return `runtime ${Runtime}`;
  if ("ZipFile" in Code) return "its code stands in the template";
  const layer = Layers.find((arn) => !isSecretsExtension(arn));
  if (layer !== undefined) return `layer ${layer}`;
  if (!rights.isAssumedBy(one.roleArn, "lambda.amazonaws.com")) return `Lambda may not assume ${one.roleArn}`;
  findEntry(one, model);
  return undefined;
};

const findEntry = (one: LocalFunction, model: TemplateModel): { entryFile: string; exportName: string } => {
  const { Code, Handler } = one.properties;
  if ("ZipFile" in Code) throw new Error(`${one.logicalId} has no asset`);
  const folder = model.assetPath(Code.S3Key);
  const dot = Handler.lastIndexOf(".");
  const module = Handler.slice(0, dot);
  const entryFile = [".js", ".cjs", ".mjs"].map((ending) => join(folder, `${module}${ending}`)).find(existsSync);
  if (entryFile === undefined) throw new Error(`${folder} has no ${module}.js for handler ${Handler}`);
  return { entryFile, exportName: Handler.slice(dot + 1) };
};
