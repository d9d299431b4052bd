import { EventBridgeClient } from "@aws-sdk/client-eventbridge";

/** The bus that everything of ours travels on; its name comes from the environment. */
export interface Bus {
  readonly client: Pick<EventBridgeClient, "send">;
  readonly name: string;
}

/** Region, credentials and endpoint come from the platform's environment. */
export const openBus = (name: string): Bus => ({ client: new EventBridgeClient({ maxAttempts: 3 }), name });
