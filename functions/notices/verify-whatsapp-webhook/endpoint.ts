import { verifyWhatsAppWebhook as operation } from "@sip/contracts/notices/operations";
import { accept, refuse } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";
import { isSame } from "@sip/notice-channels/is-same";

/**
 * Meta's handshake: a caller who knows the token gets the challenge back, as text. Before operators choose a token,
 * nobody knows it.
 */
export const endpoint = (verifyToken: () => Promise<string | undefined>) =>
  endpointOf(operation, async ({ query }) => {
    const { "hub.mode": mode, "hub.verify_token": token = "", "hub.challenge": challenge } = query();
    const expected = await verifyToken();
    const isTokenRight = expected !== undefined && isSame(token, expected);
    return mode === "subscribe" && isTokenRight && challenge !== undefined
      ? accept(challenge)
      : refuse({ kind: "wrong-token" });
  });
