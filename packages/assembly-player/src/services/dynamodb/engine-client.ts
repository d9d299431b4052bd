import { Agent, request } from "node:http";

export interface EngineResponse {
  readonly statusCode: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** The DynamoDB engine over its wire protocol, with connections that stay open. */
export interface EngineClient {
  readonly endpoint: string;
  /** Passes a request on as it is. `target` is the X-Amz-Target header. */
  forward(target: string, body: Buffer | string): Promise<EngineResponse>;
  /** A call of the local run itself. An answer that is not 200 is thrown as an EngineError. */
  call<Answer>(operation: string, input: object): Promise<Answer>;
  close(): void;
}

export class EngineError extends Error {
  readonly code: string;
  constructor(operation: string, code: string, message: string) {
    super(`${operation}: ${code}: ${message}`);
    this.code = code;
  }
}

/** The engine does not check signatures, but wants to see one. */
const authorization =
  "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

export const createEngineClient = (endpoint: string): EngineClient => {
  const { hostname, port } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });

  const forward = (target: string, body: Buffer | string): Promise<EngineResponse> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        {
          hostname,
          port,
          agent,
          method: "POST",
          headers: {
            "content-type": "application/x-amz-json-1.0",
            "content-length": Buffer.byteLength(body),
            "x-amz-target": target,
            "x-amz-date": "20260101T000000Z",
            authorization,
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("end", () =>
            resolve({
              statusCode: incoming.statusCode ?? 500,
              contentType: incoming.headers["content-type"] ?? "application/x-amz-json-1.0",
              body: chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks),
            }),
          );
          incoming.on("error", reject);
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });

  return {
    endpoint,
    forward,
    call: async <Answer>(operation: string, input: object) => {
      const response = await forward(targetOf(operation), JSON.stringify(input));
      const answer = JSON.parse(response.body.toString("utf8")) as Answer & { __type?: string; message?: string };
      if (response.statusCode === 200) return answer;
      throw new EngineError(operation, answer.__type?.replace(/^.*#/, "") ?? "", answer.message ?? "");
    },
    close: () => agent.destroy(),
  };
};

const streamOperations = new Set(["ListStreams", "DescribeStream", "GetShardIterator", "GetRecords"]);

const targetOf = (operation: string): string =>
  `${streamOperations.has(operation) ? "DynamoDBStreams_20120810" : "DynamoDB_20120810"}.${operation}`;
