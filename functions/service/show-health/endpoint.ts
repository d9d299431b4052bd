import type { Endpoint } from "@sip/lambda-kit/http";

export const endpoint: Endpoint = async () => ({ status: 200, body: { status: "ok" } });
