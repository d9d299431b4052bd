import type { HttpRequest } from "@sip/lambda-kit/http";

/** A request as an endpoint gets it, with `body` as JSON (or as it is, when it is a string). */
export const httpRequest = ({
  body,
  ...rest
}: Partial<Omit<HttpRequest, "bytes">> & { body?: unknown }): HttpRequest => ({
  path: {},
  query: {},
  headers: {},
  language: "id",
  caller: { kind: "public" },
  ...rest,
  bytes: new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body ?? {})),
});
