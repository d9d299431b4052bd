/** Where SIP runs. `local` is never deployed: its template is played on one machine, for `npm start`. */
export interface Stage {
  readonly name: StageName;
  readonly region: string;
  /** Whether the table, the staff's accounts and the secrets stay when their stack is deleted. */
  readonly keepsData: boolean;
  /** Raised by hand after the table was restored under its name: then its stream is a new one (docs/OPERATIONS.md). */
  readonly tableGeneration: number;
  /** Raised by hand when CloudFront must send a new value of its header (docs/OPERATIONS.md). */
  readonly originKey: number;
  /**
   * How many runs at once AWS allows the account (docs/OPERATIONS.md, "In an account that is new"). New accounts have
   * 10, and a template that reserves some of them cannot be deployed there: functions get reserved runs and started
   * instances from 1,000 on.
   */
  readonly concurrentRuns: number;
  /** Units a second that the table takes at once. Every table takes these; more is bought before a large opening. */
  readonly warmThroughput: { readonly readUnits: number; readonly writeUnits: number };
  /**
   * Whether new versions first get a tenth of the requests, for functions that ask for it (docs/OPERATIONS.md, "Going
   * back").
   */
  readonly shiftsSlowly: boolean;
  /**
   * Whether its alarms include what AWS counts for the whole account: SMS, and runs at once. One stage of an account
   * does this.
   */
  readonly tellsOfAccount: boolean;
  /** How long a function's log is kept, in days; a value that CloudWatch Logs accepts. */
  readonly logDays: 7 | 30 | 90;
  /** The site's own address, when there is one: its host and the ARN of its certificate (in us-east-1). */
  readonly domain?: SiteDomain;
}

export interface SiteDomain {
  readonly hostName: string;
  readonly certificateArn: string;
}

export const stageNames = ["local", "staging", "production"] as const;
export type StageName = (typeof stageNames)[number];

/** Jakarta: the data of Indonesian residents stays in Indonesia. */
export const region = "ap-southeast-3";

/** The region from which CloudFront takes web ACLs and certificates. */
export const edgeRegion = "us-east-1";

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html */
const ofAnyTable = { readUnits: 12_000, writeUnits: 4_000 };

const asNew = { region, tableGeneration: 1, originKey: 1, concurrentRuns: 10, warmThroughput: ofAnyTable } as const;

/** 90 days in production: a passport waits for 30 days, and complaints come after that. */
const stages: Readonly<Record<StageName, Stage>> = {
  local: { ...asNew, name: "local", keepsData: false, tellsOfAccount: false, shiftsSlowly: false, logDays: 7 },
  staging: { ...asNew, name: "staging", keepsData: false, tellsOfAccount: false, shiftsSlowly: true, logDays: 30 },
  production: { ...asNew, name: "production", keepsData: true, tellsOfAccount: true, shiftsSlowly: true, logDays: 90 },
};

/** Whether functions have reserved runs. Lambda requires 100 that nobody has reserved. */
export const reservesRuns = ({ concurrentRuns }: Stage): boolean => concurrentRuns >= 1_000;

/** A stage, with the site's own address if it has one. */
export const stageOf = (name: StageName, domain?: SiteDomain): Stage =>
  domain === undefined ? stages[name] : { ...stages[name], domain };

/** The stage that a person named. Throws with the known names. */
export const stageFromText = (text: string, domain?: SiteDomain): Stage => {
  const name = stageNames.find((candidate) => candidate === text);
  if (name === undefined) throw new Error(`there is no stage "${text}"; there are ${stageNames.join(", ")}`);
  return stageOf(name, domain);
};
