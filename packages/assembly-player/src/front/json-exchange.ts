import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "./read-body.ts";

export type JsonBody = { readonly kind: "json"; readonly value: unknown } | { readonly kind: "not-json" };

const maximumBytes = 1_000_000;

/** The body of a request as JSON. A body that is none, or longer than a megabyte, is `not-json`. */
export const readJson = async (request: IncomingMessage): Promise<JsonBody> => {
  const body = await readBody(request, maximumBytes);
  try {
    return body === undefined ? { kind: "not-json" } : { kind: "json", value: JSON.parse(body.toString("utf8")) };
  } catch {
    return { kind: "not-json" };
  }
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
};
