import type { IncomingMessage, ServerResponse } from "node:http";

export type JsonBody = { readonly kind: "json"; readonly value: unknown } | { readonly kind: "not-json" };

const maximumBytes = 1_000_000;

/** The body of a request as JSON. A body that is none, or longer than a megabyte, is `not-json`. */
export const readJson = async (request: IncomingMessage): Promise<JsonBody> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maximumBytes) return { kind: "not-json" };
    chunks.push(chunk);
  }
  try {
    return { kind: "json", value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return { kind: "not-json" };
  }
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
};
