import { Agent, request } from "node:http";

export interface EngineAnswer {
  readonly status: number;
  readonly body: string;
}

/** Asks the embedded engine; the operation as DynamoDB calls it, the body as the SDK writes it. */
export type EngineLink = (operation: string, body: string) => Promise<EngineAnswer>;

/** The engine looks at no signature, but wants one. */
const signature =
  "AWS4-HMAC-SHA256 Credential=model/20260101/ap-southeast-3/dynamodb/aws4_request, SignedHeaders=host, Signature=none";

export const engineLink = (endpoint: string): EngineLink => {
  const { hostname, port } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true });
  return (operation, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        "content-type": "application/x-amz-json-1.0",
        "content-length": Buffer.byteLength(body),
        "x-amz-target": `DynamoDB_20120810.${operation}`,
        "x-amz-date": "20260101T000000Z",
        authorization: signature,
      };
      const asking = request({ agent, hostname, port, method: "POST", headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
      });
      asking.on("error", reject);
      asking.end(body);
    });
};
