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

/** What AWS knows nothing of: the engine fails on this machine. It must end the model, and not be tried again by the SDK. */
const endModel = (what: string, cause?: Error): void => {
  setImmediate(() => {
    throw new Error(`the engine: ${what}`, { cause });
  });
};

export const engineLink = (endpoint: string): EngineLink => {
  const { hostname, port } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true });
  return (operation, body) =>
    new Promise((resolve) => {
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
        answer.on("end", () => {
          const { statusCode: status = 0 } = answer;
          const text = Buffer.concat(parts).toString();
          if (status >= 500) endModel(text);
          resolve({ status, body: text });
        });
      });
      asking.on("error", (fault) => endModel(operation, fault));
      asking.end(body);
    });
};
