import type { Endpoint } from "@sip/lambda-kit/http";

export const endpoint =
  (document: Readonly<Record<string, unknown>>): Endpoint =>
  async () => ({ status: 200, headers: { "cache-control": "public, max-age=300" }, body: document });
