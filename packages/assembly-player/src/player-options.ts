import type { RightsWatch } from "./services/iam/rights-watch.ts";

/** What `startLocal` is told. Everything about the application itself comes from the assembly's templates. */
export interface LocalOptions {
  /** The cloud assembly of a CDK app: manifest.json, templates and asset folders. */
  readonly assemblyDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Everything that must survive a restart is in here. */
  readonly dataDir: string;
  /** ISO instant at which the local clock starts; otherwise real time. */
  readonly now?: string;
  /** An engine that speaks DynamoDB, in place of the embedded one. Missing tables are created in it. */
  readonly dynamodbEndpoint?: string;
  /**
   * Values of the templates' parameters. `{origin}` in a value becomes the address of the local run, and
   * `{output:<stack>.<logical id>}` what another stack puts out, where a person would hand it over.
   */
  readonly parameters: Readonly<Record<string, string>>;
  /** Staff of the local OpenID provider. */
  readonly users: readonly LocalUser[];
  /** Whether the limits of the template are played: the throttling of its APIs and the rules of its web ACL. */
  readonly limits: boolean;
  /** Pages of the application that the /local page leads to. */
  readonly pages?: readonly { readonly title: string; readonly path: string }[];
  /** IANA name; how the /local page shows times. */
  readonly timeZone: string;
  readonly whatsapp?: LocalWhatsapp;
  readonly beforeStreams?: (local: LocalBeforeStreams) => Promise<void>;
  /** For tests of rights. */
  readonly rightsWatch?: RightsWatch;
  readonly log: (line: string) => void;
}

export interface LocalUser {
  readonly username: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where the WhatsApp provider reports to, and with what it signs. */
export interface LocalWhatsapp {
  /** Path of the webhook on the local origin. */
  readonly webhookPath: string;
  /** Name or ARN of the secret that holds the app secret and the access token, and the JSON keys of both in it. */
  readonly secretId: string;
  readonly appSecretKey: string;
  readonly accessTokenKey: string;
  /** Template name, then language, to its body with {{1}} placeholders. */
  readonly templates: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Called once per start, when the tables exist and before any stream is read. What it writes on the first start of a
 * data directory is not delivered to stream consumers.
 */
export interface LocalBeforeStreams {
  readonly endpoint: string;
  readonly region: string;
  readonly tableNames: readonly string[];
  /** True until this hook has once come to its end in this data directory. */
  readonly isFirstStart: boolean;
  functionEnvironment(logicalIdOrName: string): Readonly<Record<string, string>>;
  secret(idOrArn: string): string;
  clock: () => Date;
}
