import type { Endpoint } from "@sip/lambda-kit/http";
import { problem } from "@sip/lambda-kit/problem";
import { isSame } from "@sip/notice-channels/is-same";

/** Meta's handshake: who knows the token gets the challenge back, as text. Nobody does while none is chosen. */
export const endpoint =
  (verifyToken: () => Promise<string | undefined>): Endpoint =>
  async (request) => {
    const { "hub.mode": mode, "hub.verify_token": token = "", "hub.challenge": challenge } = request.query;
    const expected = await verifyToken();
    const isTokenRight = expected !== undefined && isSame(token, expected);
    if (mode === "subscribe" && isTokenRight && challenge !== undefined) return { status: 200, body: challenge };
    return problem(request, 403, "forbidden", wrongToken);
  };

const wrongToken = {
  title: { id: "Token tidak cocok.", en: "The token does not match." },
  detail: {
    id: "hub.mode harus subscribe, hub.challenge ada, dan hub.verify_token sama dengan yang didaftarkan.",
    en: "hub.mode has to be subscribe, hub.challenge present, and hub.verify_token the one that was registered.",
  },
};
