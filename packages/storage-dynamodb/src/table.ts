import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";

/** One table holds everything; its name comes from the environment. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Which request writes. A seed writes in the name of none. */
  readonly requestId?: RequestId;
}

export type RequestId = () => string | undefined;

/**
 * For requests. A throttled request must end quickly: 1,000 refusals a second that each wait for the SDK's own
 * back-off, 1.5 s on average, occupy 1,500 functions, and an account has 1,000. Three tries take 120 ms on average, 240
 * at most; after that it is better to ask the caller to try again. The pause is random, so that requests refused
 * together do not return together.
 */
export const openTable = (name: string, requestId: RequestId): Table =>
  open(name, requestId, {
    retryStrategy: new ConfiguredRetryStrategy(3, (attempt) => Math.random() * 40 * 2 ** attempt),
  });

/**
 * For work that nobody waits for. Five tries with the SDK's own back-off take at most 15 s, and a run has a minute.
 */
export const openPatientTable = (name: string, requestId: RequestId): Table =>
  open(name, requestId, { maxAttempts: 5 });

/** Region, credentials and endpoint come from the platform's environment. */
const open = (name: string, requestId: RequestId, retries: DynamoDBClientConfig): Table => ({
  client: new DynamoDBClient(retries),
  name,
  requestId,
});
