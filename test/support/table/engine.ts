import { startEmbeddedEngine } from "assembly-player/services/dynamodb/embedded-engine";

export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** The DynamoDB engine under test: the embedded one in memory, or whatever `DYNAMODB_ENDPOINT` names. */
export const startEngine = async (): Promise<Engine> => {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  return endpoint === undefined ? startEmbeddedEngine(undefined, console.error) : { endpoint, stop: async () => {} };
};
