import type { Settings } from "@sip/contracts/system";
import type { Endpoint } from "@sip/lambda-kit/http";

export const endpoint =
  (settings: Settings): Endpoint =>
  async () => ({ status: 200, headers: { "cache-control": "public, max-age=300" }, body: settings });
