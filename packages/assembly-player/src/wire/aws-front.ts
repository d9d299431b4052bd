import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LocalClock } from "../clock/local-clock.ts";
import { readBody } from "../front/read-body.ts";
import type { DynamodbEnd } from "../services/dynamodb/wire.ts";
import type { RoleRights } from "../services/iam/role-rights.ts";
import type { Functions } from "../services/lambda/functions.ts";
import { refusalXml } from "../services/sns/wire.ts";
import { AwsRefusal } from "./aws-refusal.ts";
import { type Caller, createCaller } from "./caller.ts";

/** What stands behind the front. */
export interface AwsEnds {
  readonly functions: Functions;
  readonly rights: RoleRights;
  readonly dynamodb: DynamodbEnd;
  readonly events: (operation: string, body: Buffer, caller: Caller) => object;
  readonly sqs: (operation: string, body: Buffer, caller: Caller) => object;
  readonly sns: (form: URLSearchParams, caller: Caller) => string;
  readonly secret: (secretId: string, caller: Caller) => object;
  readonly clock: LocalClock;
  readonly log: (line: string) => void;
}

/** The one address that the functions' AWS SDKs talk to. It knows its callers by their credentials. */
export interface AwsFront {
  readonly endpoint: string;
  open(ends: AwsEnds): void;
  close(): void;
}

const MAX_REQUEST_BYTES = 16 * 1024 * 1024;
const SECRETS_EXTENSION = /:layer:AWS-Parameters-and-Secrets-Lambda-Extension/;

export const listenAwsFront = async (): Promise<AwsFront> => {
  let ends: AwsEnds | undefined;
  const server = createServer((request, response) => {
    if (ends === undefined) {
      response.writeHead(503).end();
      return;
    }
    // The SDKs set their clocks by this header and repeat a refused request when it is far from their own.
    response.setHeader("date", ends.clock.now().toUTCString());
    answer(request, response, ends).catch((fault: unknown) => {
      ends?.log(`the local AWS front failed: ${fault instanceof Error ? fault.stack : String(fault)}`);
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
      ends = opened;
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

const answer = async (request: IncomingMessage, response: ServerResponse, ends: AwsEnds): Promise<void> => {
  const contentType = request.headers["content-type"] ?? "";
  const isForm = contentType.startsWith("application/x-www-form-urlencoded");
  try {
    const body = await readBody(request, MAX_REQUEST_BYTES);
    if (body === undefined) throw new AwsRefusal("RequestEntityTooLarge", "the request is too large", 413);
    const answered = await dispatch(request, body, isForm, ends);
    const headers = { "content-type": answered.contentType, "content-length": Buffer.byteLength(answered.body) };
    response.writeHead(answered.statusCode, headers).end(answered.body);
  } catch (thrown) {
    const fault = thrown instanceof SyntaxError ? new AwsRefusal("SerializationException", thrown.message) : thrown;
    if (!(fault instanceof AwsRefusal)) throw fault;
    const body = isForm ? refusalXml(fault) : JSON.stringify({ __type: fault.code, message: fault.message });
    response
      .writeHead(fault.statusCode, { "content-type": isForm ? "text/xml" : "application/x-amz-json-1.0" })
      .end(body);
  }
};

interface Answered {
  readonly statusCode: number;
  readonly contentType: string;
  readonly body: Buffer | string;
}

const dispatch = async (request: IncomingMessage, body: Buffer, isForm: boolean, ends: AwsEnds): Promise<Answered> => {
  if (request.method === "GET") return json(askExtension(request, ends), "application/json");
  const caller = identify(/Credential=([^/]+)\//.exec(request.headers.authorization ?? "")?.[1], ends);
  if (isForm) {
    return {
      statusCode: 200,
      contentType: "text/xml",
      body: ends.sns(new URLSearchParams(body.toString("utf8")), caller),
    };
  }
  const target = String(request.headers["x-amz-target"] ?? "");
  const [service = "", operation = ""] = target.split(".");
  switch (service) {
    case "DynamoDB_20120810":
      return ends.dynamodb.answer(operation, body, caller);
    case "AWSEvents":
      return json(ends.events(operation, body, caller), "application/x-amz-json-1.1");
    case "AmazonSQS":
      return json(ends.sqs(operation, body, caller), "application/x-amz-json-1.0");
    case "secretsmanager":
      if (operation === "GetSecretValue") {
        const { SecretId = "" } = JSON.parse(body.toString("utf8")) as { SecretId?: string };
        return json(ends.secret(SecretId, caller), "application/x-amz-json-1.1");
      }
  }
  ends.log(`${caller.function.name} called ${target || request.url}, which the local run does not play`);
  throw new AwsRefusal("UnknownOperationException", `the local run does not play ${target}`);
};

const json = (answer: object, contentType: string): Answered => ({
  statusCode: 200,
  contentType,
  body: JSON.stringify(answer),
});

/** The Parameters and Secrets extension, for the functions that have its layer. */
const askExtension = (request: IncomingMessage, ends: AwsEnds): object => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const caller = identify(String(request.headers["x-aws-parameters-secrets-token"] ?? ""), ends);
  if (url.pathname !== "/secretsmanager/get")
    throw new AwsRefusal("NotFound", `there is nothing at ${url.pathname}`, 404);
  const { logicalId, properties } = caller.function;
  if (!properties.Layers?.some((layer) => SECRETS_EXTENSION.test(layer))) {
    throw new AwsRefusal("NotFound", `function ${logicalId} has no layer with the secrets extension`, 404);
  }
  return ends.secret(url.searchParams.get("secretId") ?? "", caller);
};

const identify = (accessKeyId: string | undefined, { functions, rights, log }: AwsEnds): Caller => {
  const found = functions.byAccessKey(accessKeyId ?? "");
  if (found === undefined) {
    throw new AwsRefusal("UnrecognizedClientException", "The security token included in the request is invalid.");
  }
  return createCaller(found, rights, log);
};
