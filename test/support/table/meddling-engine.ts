import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { StoredItem } from "@sip/storage-dynamodb/items";
import { startEngine } from "./engine.ts";
import { clientFor } from "./table.ts";

/** A request to DynamoDB, as far as tests look into it. */
export interface EngineRequest {
  readonly Key?: StoredItem;
  readonly Item?: StoredItem;
  readonly TransactItems?: readonly { readonly Put?: { readonly Item: StoredItem } }[];
}

/** An engine whose user can be overtaken: what somebody else does just before a request of theirs arrives. */
export interface MeddlingEngine {
  readonly endpoint: string;
  /** Of the engine itself. */
  readonly client: DynamoDBClient;
  /** Does something once, when the next request of this operation comes of which `is` is true, and before it is carried out. */
  before(
    operation: string,
    is: (request: EngineRequest) => boolean,
    act: (request: EngineRequest) => Promise<unknown>,
  ): void;
  stop(): Promise<void>;
}

export const startMeddlingEngine = async (): Promise<MeddlingEngine> => {
  const engine = await startEngine();
  const client = clientFor(engine.endpoint);
  const plans: Parameters<MeddlingEngine["before"]>[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const target = String(request.headers["x-amz-target"]);
    const asked = JSON.parse(body) as EngineRequest;
    const index = plans.findIndex(([operation, is]) => target.endsWith(`.${operation}`) && is(asked));
    const [plan] = index < 0 ? [] : plans.splice(index, 1);
    await plan?.[2](asked);
    const answer = await fetch(engine.endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": target,
        "x-amz-date": String(request.headers["x-amz-date"]),
        authorization: String(request.headers.authorization),
      },
      body,
    });
    response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.0" }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    client,
    before: (...plan) => void plans.push(plan),
    stop: async () => {
      client.destroy();
      server.close();
      server.closeAllConnections();
      await engine.stop();
    },
  };
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
};
