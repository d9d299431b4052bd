import { EventBridgeClient } from "@aws-sdk/client-eventbridge";

/** The bus that everything of ours travels on; its name comes from the environment. */
export interface Bus {
  readonly client: Pick<EventBridgeClient, "send">;
  readonly name: string;
}

/**
 * EventBridge answers within a tenth of a second. Three tries at one that does not answer end well before the run that waits for
 * them; the SDK by itself would wait for ever.
 */
const patience = { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true } as const;

/** Region, credentials and endpoint come from the platform's environment. */
export const openBus = (name: string): Bus => ({
  client: new EventBridgeClient({ maxAttempts: 3, requestHandler: patience }),
  name,
});
