/** Where SIP runs. `local` is never deployed: its template is played on one machine. */
export interface Stage {
  readonly name: StageName;
  readonly region: string;
  /** Whether the table, the staff's accounts and the secrets outlive their stack. */
  readonly keepsData: boolean;
  /** Counted up by hand when the table was restored under its name: its stream is a new one then (docs/OPERATIONS.md). */
  readonly tableGeneration: number;
  /** Counted up by hand when CloudFront is to prove itself with a new value (docs/OPERATIONS.md). */
  readonly originKey: number;
  /**
   * Runs at once that AWS lets the account have (docs/OPERATIONS.md, "In an account that is new"). New accounts have 10, and a template
   * that reserves some of them is not deployed there: functions get their reserved and their started instances from 1,000 on.
   */
  readonly concurrentRuns: number;
  /** Units a second that the table takes at once. A table of any age takes these; more is bought before a large opening. */
  readonly warmThroughput: { readonly readUnits: number; readonly writeUnits: number };
  /** Whether new versions of the functions that say so get a tenth of the work first (docs/OPERATIONS.md, "Going back"). */
  readonly shiftsSlowly: boolean;
  /** Whether its alarms tell of what AWS counts for the account as a whole: SMS, and runs at once. One stage of an account does. */
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

/** Where CloudFront takes web ACLs and certificates from. */
export const edgeRegion = "us-east-1";

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html */
const ofAnyTable = { readUnits: 12_000, writeUnits: 4_000 };

const asNew = { region, tableGeneration: 1, originKey: 1, concurrentRuns: 10, warmThroughput: ofAnyTable } as const;

/** 90 days in production: a passport lies ready for 30 days, and a complaint about it comes after. */
const stages: Readonly<Record<StageName, Stage>> = {
  local: { ...asNew, name: "local", keepsData: false, tellsOfAccount: false, shiftsSlowly: false, logDays: 7 },
  staging: { ...asNew, name: "staging", keepsData: false, tellsOfAccount: false, shiftsSlowly: true, logDays: 30 },
  production: { ...asNew, name: "production", keepsData: true, tellsOfAccount: true, shiftsSlowly: true, logDays: 90 },
};

/** Whether functions have places of their own. Lambda wants 100 that nobody has reserved. */
export const reservesRuns = ({ concurrentRuns }: Stage): boolean => concurrentRuns >= 1_000;

/** A stage with the site's own address, where it has one. */
export const stageOf = (name: StageName, domain?: SiteDomain): Stage =>
  domain === undefined ? stages[name] : { ...stages[name], domain };

/** The stage that a person named. Throws with the names there are. */
export const stageFromText = (text: string, domain?: SiteDomain): Stage => {
  const name = stageNames.find((candidate) => candidate === text);
  if (name === undefined) throw new Error(`there is no stage "${text}"; there are ${stageNames.join(", ")}`);
  return stageOf(name, domain);
};
