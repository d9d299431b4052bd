export interface DeployedFunction {
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Sandboxes that are its own, and no more than these. */
  readonly reserved?: number;
  /** Sandboxes that stand started around a release. */
  readonly warmAtRelease?: number;
}

/** Changes of items of these entities, on their way to a function. */
export interface DeployedFeed {
  readonly functionName: string;
  readonly entities: readonly string[];
  readonly batchSize: number;
  readonly batchesOfShard: number;
}

/** Facts of these types, or messages that functions send, on their way to a function. */
export interface DeployedQueue {
  readonly name: string;
  readonly functionName: string;
  readonly factTypes: readonly string[];
  readonly batchSize: number;
  readonly atOnce: number;
  readonly comesAgainAfterMs: number;
  readonly mostReceives: number;
}

export interface RequestLimit {
  readonly perSecond: number;
  readonly atOnce: number;
}

/** What of a stage's templates decides how much it bears; plain data, so that a thread can be given it. */
export interface Deployment {
  readonly functions: Readonly<Record<string, DeployedFunction>>;
  readonly feeds: readonly DeployedFeed[];
  readonly queues: readonly DeployedQueue[];
  readonly stageLimit: RequestLimit;
  readonly routeLimits: Readonly<Record<string, RequestLimit>>;
  readonly warm: { readonly writeUnits: number; readonly readUnits: number };
}
