import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createContext, Script } from "node:vm";
import * as z from "zod/mini";
import type { PlayedResource } from "../../template/template-model.ts";
import type { functionKind } from "./function-kind.ts";

/** What a function at the door made of a request: the request, changed or not, or an answer of its own. */
export type EdgeOutcome =
  | { readonly kind: "request"; readonly url: string; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    };

export type EdgeFunction = (request: IncomingMessage) => Promise<EdgeOutcome>;

type EdgeFunctionResource = PlayedResource<ReturnType<(typeof functionKind.properties)["parse"]>>;

/** CloudFront gives a function less than a millisecond. Here it only ends a loop without end: a busy machine stands still for long. */
const timeoutMs = 2_000;

const valued = z.looseObject({
  value: z.string(),
  multiValue: z.optional(z.array(z.looseObject({ value: z.string() }))),
});
const edgeAnswer = z.looseObject({
  statusCode: z.number(),
  headers: z.optional(z.record(z.string(), valued)),
  body: z.optional(z.union([z.string(), z.looseObject({ data: z.string() })])),
});
const edgeRequest = z.looseObject({
  uri: z.string(),
  querystring: z._default(z.record(z.string(), valued), {}),
  headers: z._default(z.record(z.string(), valued), {}),
});

/** Loads a CloudFront Function into a context of its own, which has JavaScript and nothing of Node.js. Throws if it cannot be read. */
export const loadEdgeFunction = ({ properties, logicalId, stackName }: EdgeFunctionResource): EdgeFunction => {
  const context = createContext(
    { console: { log: () => undefined } },
    { codeGeneration: { strings: false, wasm: false } },
  );
  try {
    new Script(properties.FunctionCode, { filename: logicalId }).runInContext(context, { timeout: timeoutMs });
  } catch (fault) {
    throw new Error(`${stackName}/${logicalId}: FunctionCode cannot be played: ${String(fault)}`);
  }
  const call = new Script("(async () => JSON.stringify(await handler(JSON.parse(edgeEvent))))()");
  return async (request) => {
    Object.assign(context, { edgeEvent: JSON.stringify(edgeEvent(request)) });
    const result: unknown = JSON.parse(await call.runInContext(context, { timeout: timeoutMs }));
    return outcomeOf(result);
  };
};

const edgeEvent = (request: IncomingMessage) => {
  const url = new URL(request.url ?? "/", "http://edge.invalid");
  return {
    version: "1.0",
    context: { eventType: "viewer-request", requestId: randomBytes(16).toString("base64url") },
    viewer: { ip: request.socket.remoteAddress },
    request: {
      method: request.method,
      uri: (request.url ?? "/").split("?")[0],
      querystring: grouped([...url.searchParams]),
      headers: grouped(
        Object.entries(request.headers)
          .filter(([name]) => name !== "cookie")
          .map(([name, value]) => [name, String(value)]),
      ),
      cookies: grouped(
        (request.headers.cookie ?? "")
          .split("; ")
          .filter((pair) => pair !== "")
          .map((pair) => [pair.split("=", 1)[0] ?? "", pair.slice(pair.indexOf("=") + 1)]),
      ),
    },
  };
};

/** CloudFront's way to say that a name has several values. */
const grouped = (pairs: readonly (readonly [string, string])[]) =>
  Object.fromEntries(
    [...Map.groupBy(pairs, ([name]) => name)].map(([name, same]) => {
      const values = same.map(([, value]) => ({ value }));
      return [name, { value: values.at(-1)?.value ?? "", ...(values.length > 1 ? { multiValue: values } : {}) }];
    }),
  );

const outcomeOf = (result: unknown): EdgeOutcome => {
  const answer = edgeAnswer.safeParse(result);
  if (answer.success) {
    const { statusCode, headers = {}, body = "" } = answer.data;
    return {
      kind: "answer",
      status: statusCode,
      headers: ungrouped(headers),
      body: typeof body === "string" ? body : body.data,
    };
  }
  const { uri, querystring, headers } = edgeRequest.parse(result);
  const query = Object.entries(querystring)
    .flatMap(([name, { value, multiValue }]) => (multiValue ?? [{ value }]).map((each) => [name, each.value] as const))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
  return { kind: "request", url: query === "" ? uri : `${uri}?${query}`, headers: ungrouped(headers) };
};

const ungrouped = (headers: Readonly<Record<string, { value: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
