import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LocalClock } from "../clock/local-clock.ts";
import { readBody } from "../front/read-body.ts";
import { AwsRefusal } from "./aws-refusal.ts";
import type { Caller } from "./caller.ts";
import type { JsonEnd, QueryEnd, WireAnswer, WireEnd } from "./wire-end.ts";

/** What stands behind the front. */
export interface BehindAwsFront {
  readonly ends: readonly WireEnd[];
  /** Who holds these credentials. */
  readonly callerOf: (accessKeyId: string) => Caller | undefined;
  readonly clock: LocalClock;
  readonly log: (line: string) => void;
}

/** The one address that the functions' AWS SDKs talk to. It knows its callers by their credentials. */
export interface AwsFront {
  readonly endpoint: string;
  open(behind: BehindAwsFront): void;
  close(): void;
}

const maxRequestBytes = 16 * 1024 * 1024;

export const listenAwsFront = async (): Promise<AwsFront> => {
  let behind: BehindAwsFront | undefined;
  const server = createServer((request, response) => {
    if (behind === undefined) {
      response.writeHead(503).end();
      return;
    }
    // The SDKs set their clocks by this header and repeat a refused request when it is far from their own.
    response.setHeader("date", behind.clock.now().toUTCString());
    answer(request, response, behind).catch((fault: unknown) => {
      behind?.log(`the local AWS front failed: ${fault instanceof Error ? fault.stack : String(fault)}`);
      if (!response.headersSent) response.writeHead(500, { "content-type": "application/x-amz-json-1.0" });
      response.end('{"__type":"InternalServerError","message":"the local AWS front failed"}');
    });
  });
  // Functions keep their connections; one that is closed under a request looks like a fault of AWS.
  server.keepAliveTimeout = 10 * 60_000;
  await listen(server);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (opened) => {
      behind = opened;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });

const answer = async (request: IncomingMessage, response: ServerResponse, behind: BehindAwsFront): Promise<void> => {
  const query = queryEndOf(request, behind);
  const send = ({ statusCode, contentType, body }: WireAnswer) =>
    response
      .writeHead(statusCode, { "content-type": contentType, "content-length": Buffer.byteLength(body) })
      .end(body);
  try {
    const body = await readBody(request, maxRequestBytes);
    if (body === undefined) throw new AwsRefusal("RequestEntityTooLarge", "the request is too large", 413);
    send(await dispatch(request, body, query, behind));
  } catch (thrown) {
    const fault = thrown instanceof SyntaxError ? new AwsRefusal("SerializationException", thrown.message) : thrown;
    if (!(fault instanceof AwsRefusal)) throw fault;
    const { statusCode } = fault;
    if (query !== undefined) send({ statusCode, contentType: "text/xml", body: query.refusal(fault) });
    else {
      const body = JSON.stringify({ __type: fault.code, message: fault.message });
      send({ statusCode, contentType: "application/x-amz-json-1.0", body });
    }
  }
};

/** AWS4-HMAC-SHA256 Credential=<access key>/<date>/<region>/<service>/aws4_request, ... */
const signature = /Credential=([^/]+)\/[^/]*\/[^/]*\/([^/]*)\//;

const queryEndOf = ({ headers }: IncomingMessage, { ends }: BehindAwsFront): QueryEnd | undefined => {
  if (headers["content-type"]?.startsWith("application/x-www-form-urlencoded") !== true) return undefined;
  const service = signature.exec(headers.authorization ?? "")?.[2];
  return ends.find((end): end is QueryEnd => end.protocol === "query" && end.signedFor === service);
};

const dispatch = async (
  request: IncomingMessage,
  body: Buffer,
  query: QueryEnd | undefined,
  behind: BehindAwsFront,
): Promise<WireAnswer> => {
  if (request.method === "GET") return askExtension(request, behind);
  const caller = identify(signature.exec(request.headers.authorization ?? "")?.[1], behind);
  if (query !== undefined) return query.answer(new URLSearchParams(body.toString("utf8")), caller);
  const target = String(request.headers["x-amz-target"] ?? "");
  const [service, operation = ""] = target.split(".");
  const end = behind.ends.find((one): one is JsonEnd => one.protocol === "json" && one.target === service);
  if (end !== undefined) return end.answer(operation, body, caller);
  const called = target || signature.exec(request.headers.authorization ?? "")?.[2] || request.url;
  behind.log(`${caller.name} called ${called}, which the local run does not play`);
  throw new AwsRefusal("UnknownOperationException", `the local run does not play ${called}`);
};

/** Extensions know the function beside them by its token. */
const askExtension = (request: IncomingMessage, behind: BehindAwsFront): WireAnswer => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const caller = identify(String(request.headers["x-aws-parameters-secrets-token"] ?? ""), behind);
  for (const end of behind.ends) {
    if (end.protocol === "extension" && end.path === url.pathname) return end.answer(url.searchParams, caller);
  }
  throw new AwsRefusal("NotFound", `there is nothing at ${url.pathname}`, 404);
};

const identify = (accessKeyId: string | undefined, { callerOf }: BehindAwsFront): Caller => {
  const caller = callerOf(accessKeyId ?? "");
  if (caller === undefined) {
    throw new AwsRefusal("UnrecognizedClientException", "The security token included in the request is invalid.");
  }
  return caller;
};
