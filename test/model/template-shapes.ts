/** Properties of CloudFormation's resources, as far as the model reads them. */
export interface FunctionProperties {
  readonly FunctionName?: string;
  readonly MemorySize: number;
  readonly Timeout: number;
  readonly ReservedConcurrentExecutions?: number;
  readonly Environment?: { readonly Variables: Readonly<Record<string, unknown>> };
}

export interface MappingProperties {
  readonly FunctionName: unknown;
  readonly EventSourceArn: { readonly "Fn::GetAtt"?: readonly string[] };
  readonly BatchSize: number;
  readonly ParallelizationFactor?: number;
  readonly FilterCriteria?: { readonly Filters: readonly { readonly Pattern: string }[] };
  readonly ScalingConfig?: { readonly MaximumConcurrency: number };
}

export interface QueueProperties {
  readonly VisibilityTimeout: number;
  readonly RedrivePolicy: { readonly maxReceiveCount: number };
}

export interface Throttling {
  readonly ThrottlingRateLimit: number;
  readonly ThrottlingBurstLimit: number;
}

export interface StageProperties {
  readonly DefaultRouteSettings: Throttling;
  readonly RouteSettings: Readonly<Record<string, Throttling>>;
}
