import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

interface Slimming {
  /** A module of the AWS SDK, by the end of its path. */
  readonly module: RegExp;
  /** Replaces the module's text. */
  slim(text: string): string;
}

/**
 * Errors of DynamoDB's management operations, which no function may call, and of local indexes, of which the table has
 * none. An error that is not registered still arrives under its name, as the client's general exception.
 */
const managementErrors =
  "(?:Backup|ContinuousBackups|DuplicateItem|Export|GlobalTable|Import|IndexNotFound|InvalidEndpoint|InvalidExport|InvalidRestore|ItemCollectionSize|LimitExceeded|PointInTime|PolicyNotFound|Replica|ResourceInUse|Table)";

/** Errors of DynamoDB that our storage knows by name, or does not distinguish. */
const errorsWithoutClass =
  "(?:IdempotentParameterMismatch|ProvisionedThroughput|ResourceNotFound|Throttling|TransactionInProgress)";

/**
 * Errors of SNS that do not occur when one message is published (batches, topics, subscriptions, tags), or that our
 * channels do not distinguish (rights, faults of SNS, keys of encrypted topics, apps of phones). A throttled one is tried
 * again by its name.
 */
const errorsOfTopics =
  "(?:AuthorizationError|EndpointDisabled|InternalError|InvalidSecurity|KMS|NotFound|PlatformApplicationDisabled|Batch|ConcurrentAccess|EmptyBatch|FilterPolicy|InvalidBatch|InvalidState|OptedOut|ReplayLimit|ResourceNotFound|StaleTag|SubscriptionLimit|TagLimit|TagPolicy|TooManyEntries|TopicLimit|UserError|Validation|Verification)";

/**
 * Removes errors of these names and their shapes. The shapes have computed keys, which esbuild does not drop by itself.
 */
const withoutErrors = (text: string, names: string): string =>
  text
    .replaceAll(new RegExp(`^n0_registry\\.registerError\\(${names}.*$`, "gm"), "")
    .replaceAll(new RegExp(`^export var ${names}\\w*Exception\\$ = \\[[\\s\\S]*?^\\];$`, "gm"), "");

const endpointOfRegion = (service: string): string =>
  `export const defaultEndpointResolver = ({ Endpoint, Region, UseFIPS, UseDualStack }) => {
    if (UseFIPS || UseDualStack) throw new Error("FIPS and dual stack are not in the bundle");
    return { url: new URL(Endpoint ?? "https://${service}." + Region + ".amazonaws.com") };
  };`;

/** Parts of the SDK that a Lambda in Jakarta does not need. Nothing that runs here calls them. */
const slimmings: readonly Slimming[] = [
  {
    // The user agent needs only the client's version, but the whole package.json is bundled for it.
    module: /@aws-sdk\/[^/]+\/package\.json$/,
    slim: (text) => JSON.stringify({ version: JSON.parse(text).version }),
  },
  {
    // China, clouds of governments: an account in the standard partition never asks for them. Regions are found by
    // pattern.
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
    // Lambda gives the region in the environment; the metadata service belongs to EC2.
    module: /@smithy\/core\/dist-es\/.*\/getInstanceMetadataRegion\.js$/,
    slim: () => "export const getInstanceMetadataRegion = async () => undefined;",
  },
  {
    // A warning about an old Node.js; infra pins the runtime.
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
    // The trace of a run is in the environment. The store is for runs that share a process; ours never do.
    module: /@aws\/lambda-invoke-store\/dist-es\/invoke-store\.js$/,
    slim: () => "export const InvokeStore = { getInstanceAsync: async () => undefined };",
  },
  {
    // Signs parts of event streams, which our operations do not have (infra/bundle.ts).
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
    // Names of S3's buckets; no bundle calls S3.
    module: /@smithy\/core\/dist-es\/.*\/service-customizations\/s3\.js$/,
    slim: (text) =>
      text.replace(
        /^export const resolveParamsForS3 = [\s\S]*?^};$/m,
        "export const resolveParamsForS3 = async (parameters) => parameters;",
      ),
  },
  {
    // Reports each request to the client's logger; ours have none.
    module: /@aws-sdk\/core\/dist-es\/.*\/loggerMiddleware\.js$/,
    slim: (text) => text.replace(/^\s*clientStack\.add\(loggerMiddleware\(\), .*$/m, ""),
  },
  {
    // The command of endpoint discovery, which is left out (infra/stand-ins).
    module: /@aws-sdk\/client-dynamodb\/dist-es\/DynamoDBClient\.js$/,
    slim: (text) => text.replace("{ endpointDiscoveryCommandCtor: DescribeEndpointsCommand }", "{}"),
  },
  {
    // The rules for FIPS, dual stack, account ids and search. We use the region's endpoint, or a given one.
    module: /@aws-sdk\/client-dynamodb\/dist-es\/endpoint\/endpointResolver\.js$/,
    slim: () => endpointOfRegion("dynamodb"),
  },
  {
    module: /@aws-sdk\/client-sns\/dist-es\/endpoint\/endpointResolver\.js$/,
    slim: () => endpointOfRegion("sns"),
  },
  {
    // Reads instants in answers: we read none, and a Retry-After with one is ignored. The instants that we send (the
    // time of a fact) are numbers.
    module: /@smithy\/core\/dist-es\/.*\/serde\/(?:schema-serde-lib\/schema-)?date-utils\.js$/,
    slim: () =>
      `const none = () => { throw new Error("written instants are not in the bundle"); };
      export { none as dateToUtcString, none as parseRfc3339DateTime, none as parseRfc3339DateTimeWithOffset,
        none as parseRfc7231DateTime, none as parseEpochTimestamp, none as _parseEpochTimestamp,
        none as _parseRfc3339DateTimeWithOffset, none as _parseRfc7231DateTime };`,
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

/** Removes from the AWS SDK what a Lambda never uses: 30 kB of each bundle that calls DynamoDB. */
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

/** The same pattern for paths with backslashes. */
const asWrittenHere = (module: RegExp): RegExp => new RegExp(module.source.replaceAll("\\/", "[\\\\/]"));
