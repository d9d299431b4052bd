import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { GatewayAnswer } from "./gateway-answer.ts";
import type { GatewayRequest } from "./gateway-request.ts";

export interface AccessLog {
  write(request: GatewayRequest, routeKey: string, answer: GatewayAnswer, tookMs: number): void;
  close(): void;
}

/** Lines in the stage's own format, in a file of the data directory. A variable that is not played stops the start. */
export const openAccessLog = (dataDir: string, apiId: string, format: string): AccessLog => {
  const variables = [...format.matchAll(/\$context\.([A-Za-z0-9_.]+)/g)].map(([, name = ""]) => name);
  for (const name of variables) {
    if (!(name in values)) throw new Error(`the access log's variable $context.${name} is not played`);
  }
  const directory = join(dataDir, "logs");
  mkdirSync(directory, { recursive: true });
  const file = createWriteStream(join(directory, `access-${apiId}.log`), { flags: "a" });
  // A line that finds no room is lost: whoever is answered must not pay for it.
  file.on("error", () => undefined);
  return {
    write: (request, routeKey, answer, tookMs) => {
      const line = format.replaceAll(/\$context\.([A-Za-z0-9_.]+)/g, (_whole, name: string) => {
        const value = values[name]?.({ request, routeKey, answer, tookMs }) ?? "-";
        return JSON.stringify(value).slice(1, -1);
      });
      file.write(`${line}\n`);
    },
    close: () => file.end(),
  };
};

interface Logged {
  readonly request: GatewayRequest;
  readonly routeKey: string;
  readonly answer: GatewayAnswer;
  readonly tookMs: number;
}

const values: Readonly<Record<string, (logged: Logged) => string | undefined>> = {
  requestId: ({ request }) => request.requestId,
  extendedRequestId: ({ request }) => request.requestId,
  "identity.sourceIp": ({ request }) => request.sourceIp,
  "identity.userAgent": ({ request }) => request.headers["user-agent"],
  requestTime: ({ request }) => request.receivedAt.toISOString(),
  requestTimeEpoch: ({ request }) => String(request.receivedAt.getTime()),
  httpMethod: ({ request }) => request.method,
  path: ({ request }) => request.path,
  protocol: ({ request }) => request.protocol,
  routeKey: ({ routeKey }) => routeKey,
  stage: () => "$default",
  status: ({ answer }) => String(answer.statusCode),
  responseLength: ({ answer }) => String(Buffer.byteLength(answer.body)),
  responseLatency: ({ tookMs }) => String(tookMs),
  integrationLatency: ({ tookMs }) => String(tookMs),
  "integration.latency": ({ tookMs }) => String(tookMs),
  "integration.status": ({ answer }) => (answer.error === undefined ? "200" : undefined),
  "integration.integrationStatus": ({ answer }) => String(answer.statusCode),
  "integration.error": () => undefined,
  "integration.requestId": ({ answer }) => answer.runId,
  awsEndpointRequestId: ({ answer }) => answer.runId,
  integrationErrorMessage: () => undefined,
  integrationStatus: ({ answer }) => String(answer.statusCode),
  "error.message": ({ answer }) => answer.error,
  "error.messageString": ({ answer }) => answer.error,
  "error.responseType": () => undefined,
  "authorizer.error": () => undefined,
};
