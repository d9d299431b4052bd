import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";

/** One table holds everything; its name comes from the environment. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Tells in the name of which request something is written; what a seed writes is in nobody's. */
  readonly requestId?: RequestId;
}

export type RequestId = () => string | undefined;

/**
 * For requests. Being throttled must be quick: 1,000 refusals a second that wait for the SDK's own back-off, 1.5 s in the mean, hold 1,500
 * functions, and an account has 1,000. Three tries take 120 ms in the mean, 240 at most; who waits for more than that is better told to
 * try again. The pause is random, so that those who were refused together do not come back together.
 */
export const openTable = (name: string, requestId: RequestId): Table =>
  open(name, requestId, {
    retryStrategy: new ConfiguredRetryStrategy(3, (attempt) => Math.random() * 40 * 2 ** attempt),
  });

/** For work that nobody waits for. Five tries with the SDK's own back-off take 15 s at most, and a run has a minute. */
export const openPatientTable = (name: string, requestId: RequestId): Table =>
  open(name, requestId, { maxAttempts: 5 });

/** Region, credentials and endpoint come from the platform's environment. */
const open = (name: string, requestId: RequestId, retries: DynamoDBClientConfig): Table => ({
  client: new DynamoDBClient(retries),
  name,
  requestId,
});
