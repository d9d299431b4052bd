import type { Play } from "./play.ts";
import type { Plugin } from "./plugin.ts";
import type { UserPoolWords } from "./services/cognito/user-pool-words.ts";
import type { RightsWatch } from "./services/iam/rights-watch.ts";

/** What `playAssembly` is told. Everything about the application itself comes from the assembly's templates. */
export interface PlayerOptions {
  /** The cloud assembly of a CDK app: manifest.json, templates and asset folders. */
  readonly assemblyDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Everything that must survive a restart is in here. */
  readonly dataDir: string;
  /** In which form the application keeps what is in there; a start on data of another form is refused. */
  readonly dataFormat?: DataFormat;
  /** ISO instant at which the local clock starts; otherwise real time. */
  readonly now?: string;
  /** An engine that speaks DynamoDB, in place of the embedded one. Missing tables are created in it. */
  readonly dynamodbEndpoint?: string;
  /**
   * Values of the templates' parameters. `{origin}` in a value becomes the address of the local run, and
   * `{output:<stack>.<logical id>}` what another stack puts out, where a person would hand it over.
   */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Who can sign in to the user pool. */
  readonly users?: readonly PlayerUser[];
  /** What the pages of the user pool say; English otherwise. */
  readonly userPoolWords?: UserPoolWords;
  /** Whether the limits of the template are played: the throttling of its APIs and the rules of its web ACL. They are unless false. */
  readonly limits?: boolean;
  /** What else takes part in the run. One with the name of a service plays in its place. */
  readonly plugins?: readonly Plugin[];
  /**
   * Called once per start, when the tables exist and nothing works by itself yet. What it writes on the first start of a data
   * directory is not delivered to the readers of streams.
   */
  readonly seed?: (play: Play) => Promise<void>;
  /** For tests of rights. */
  readonly rightsWatch?: RightsWatch;
  readonly log: (line: string) => void;
}

export interface DataFormat {
  /** From 1 on; another one each time that data of before cannot be read any more. 0 is that of whoever names none. */
  readonly number: number;
  /** What the person who starts it can do about data of another form. */
  readonly refusal: (dataDir: string) => string;
}

export interface PlayerUser {
  readonly username: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}
