import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

interface Slimming {
  /** A module of the AWS SDK, by the end of its path. */
  readonly module: RegExp;
  /** What takes its place, made from its text. */
  slim(text: string): string;
}

/**
 * Errors of DynamoDB's management operations, which no function may call, and of local indexes, which the table has none of.
 * An error that is not registered still arrives, by its name, as the client's general exception.
 */
const managementErrors =
  "(?:Backup|ContinuousBackups|DuplicateItem|Export|GlobalTable|Import|IndexNotFound|InvalidEndpoint|InvalidExport|InvalidRestore|ItemCollectionSize|LimitExceeded|PointInTime|PolicyNotFound|Replica|ResourceInUse|Table)";

/** Errors of DynamoDB that our storage tells by their names, or by none. */
const errorsWithoutClass =
  "(?:IdempotentParameterMismatch|ProvisionedThroughput|ResourceNotFound|Throttling|TransactionInProgress)";

/** Errors of SNS that publishing one message does not know: of batches, topics, subscriptions and tags. */
const errorsOfTopics =
  "(?:Batch|ConcurrentAccess|EmptyBatch|FilterPolicy|InvalidBatch|InvalidState|OptedOut|ReplayLimit|ResourceNotFound|StaleTag|SubscriptionLimit|TagLimit|TagPolicy|TooManyEntries|TopicLimit|UserError|Verification)";

/** Without errors of these names, and without their shapes: those hold computed keys, which esbuild does not dare to drop. */
const withoutErrors = (text: string, names: string): string =>
  text
    .replaceAll(new RegExp(`^n0_registry\\.registerError\\(${names}.*$`, "gm"), "")
    .replaceAll(new RegExp(`^export var ${names}\\w*Exception\\$ = \\[[\\s\\S]*?^\\];$`, "gm"), "");

/** What the SDK brings for other places than a Lambda in Jakarta. All are leaves: nothing that runs here passes through them. */
const slimmings: readonly Slimming[] = [
  {
    // The user agent names the client's version, and the whole package.json comes along.
    module: /@aws-sdk\/[^/]+\/package\.json$/,
    slim: (text) => JSON.stringify({ version: JSON.parse(text).version }),
  },
  {
    // China, the clouds of governments: an account in the standard partition never asks for them. Regions are found by pattern.
    module: /@aws-sdk\/core\/dist-es\/.*\/partitions\.js$/,
    slim: () =>
      `export const partitionsInfo = { partitions: [{ id: "aws", regions: {}, regionRegex: "^[a-z]{2}-\\\\w+-\\\\d+$", outputs: {
        dnsSuffix: "amazonaws.com", dualStackDnsSuffix: "api.aws", implicitGlobalRegion: "us-east-1", name: "aws",
        supportsDualStack: true, supportsFIPS: true } }], version: "1.1" };`,
  },
  {
    // There is no ~/.aws in a Lambda.
    module: /@smithy\/core\/dist-es\/.*\/loadSharedConfigFiles\.js$/,
    slim: () =>
      `export { CONFIG_PREFIX_SEPARATOR } from "./constants";
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    // Lambda says the region in the environment; the metadata service is one of EC2.
    module: /@smithy\/core\/dist-es\/.*\/getInstanceMetadataRegion\.js$/,
    slim: () => "export const getInstanceMetadataRegion = async () => undefined;",
  },
  {
    // A word to those who run an old Node.js; the runtime is pinned in infra.
    module: /@aws-sdk\/core\/dist-es\/.*\/emitWarningIfUnsupportedVersion\.js$/,
    slim: () =>
      "export const state = { warningEmitted: true }; export const emitWarningIfUnsupportedVersion = () => {};",
  },
  {
    // For a Node.js that was built without its crypto module.
    module: /@smithy\/core\/dist-es\/.*\/Sha256Js\.js$/,
    slim: () => "export class Sha256Js {}",
  },
  {
    // The trace of a run is in the environment. The store is for runs that share one process, and ours never do.
    module: /@aws\/lambda-invoke-store\/dist-es\/invoke-store\.js$/,
    slim: () => "export const InvokeStore = { getInstanceAsync: async () => undefined };",
  },
  {
    // Signs the parts of event streams, which none of our operations has (infra/bundle.ts).
    module: /@smithy\/signature-v4\/dist-es\/HeaderFormatter\.js$/,
    slim: () => "export class HeaderFormatter {}",
  },
  {
    // Tells AWS in the user agent which features of the SDK are in use.
    module: /@aws-sdk\/core\/dist-es\/.*\/check-features\.js$/,
    slim: () => "export const checkFeatures = async () => {};",
  },
  {
    // Retries are the standard ones; AWS_RETRY_MODE=adaptive is not set.
    module: /@smithy\/core\/dist-es\/.*\/AdaptiveRetryStrategy\.js$/,
    slim: () =>
      "export class AdaptiveRetryStrategy { constructor() { throw new Error('adaptive retries are not in the bundle'); } }",
  },
  {
    // Names of S3's buckets; no bundle speaks to S3.
    module: /@smithy\/core\/dist-es\/.*\/service-customizations\/s3\.js$/,
    slim: (text) =>
      text.replace(
        /^export const resolveParamsForS3 = [\s\S]*?^};$/m,
        "export const resolveParamsForS3 = async (parameters) => parameters;",
      ),
  },
  {
    // Tells each request to the client's logger, which none of ours is given.
    module: /@aws-sdk\/core\/dist-es\/.*\/loggerMiddleware\.js$/,
    slim: (text) => text.replace(/^\s*clientStack\.add\(loggerMiddleware\(\), .*$/m, ""),
  },
  {
    // The command that asks for endpoints, for the endpoint discovery that is left out (infra/stand-ins).
    module: /@aws-sdk\/client-dynamodb\/dist-es\/DynamoDBClient\.js$/,
    slim: (text) => text.replace("{ endpointDiscoveryCommandCtor: DescribeEndpointsCommand }", "{}"),
  },
  {
    // The rules for FIPS, dual stack, account ids and search; ours is the region's own endpoint, or one that is given.
    module: /@aws-sdk\/client-dynamodb\/dist-es\/endpoint\/endpointResolver\.js$/,
    slim: () =>
      `export const defaultEndpointResolver = ({ Endpoint, Region, UseFIPS, UseDualStack }) => {
        if (UseFIPS || UseDualStack) throw new Error("FIPS and dual stack are not in the bundle");
        return { url: new URL(Endpoint ?? "https://dynamodb." + Region + ".amazonaws.com") };
      };`,
  },
  {
    // Instants as answers write them: none that we read has one, and a Retry-After that names one counts for none. What we send
    // of them (the time of a fact) is a number.
    module: /@smithy\/core\/dist-es\/.*\/serde\/date-utils\.js$/,
    slim: () =>
      `const none = () => { throw new Error("written instants are not in the bundle"); };
      export { none as dateToUtcString, none as parseRfc3339DateTime, none as parseRfc3339DateTimeWithOffset,
        none as parseRfc7231DateTime, none as parseEpochTimestamp };`,
  },
  {
    module: /@aws-sdk\/client-dynamodb\/dist-es\/schemas\/schemas_0\.js$/,
    slim: (text) => withoutErrors(withoutErrors(text, managementErrors), errorsWithoutClass),
  },
  {
    module: /@aws-sdk\/client-sns\/dist-es\/schemas\/schemas_0\.js$/,
    slim: (text) => withoutErrors(text, errorsOfTopics),
  },
];

/** Leaves out of the AWS SDK what a Lambda never reaches: 30 kB of every bundle that speaks to DynamoDB. */
export const slimSdk: Plugin = {
  name: "slim-sdk",
  setup(build) {
    for (const { module, slim } of slimmings) {
      build.onLoad({ filter: asWrittenHere(module) }, async ({ path }) => ({
        contents: slim(await readFile(path, "utf8")),
        loader: path.endsWith(".json") ? "json" : "js",
      }));
    }
  },
};

/** The same pattern where paths are divided by backslashes. */
const asWrittenHere = (module: RegExp): RegExp => new RegExp(module.source.replaceAll("\\/", "[\\\\/]"));
