import { endpoint } from "@sip/functions/notices/verify-whatsapp-webhook/endpoint";
import { parseWhatsAppSecret } from "@sip/notice-channels/whatsapp-secret";
import { describe, expect, it } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";

const token = "k2jx8f0qYw1rTn5vZb7c";
const ask = (query: Record<string, string>) => endpoint(async () => token)(httpRequest({ query }));
const handshake = { "hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": "1158201444" };

describe("Meta's handshake", () => {
  it("gets its challenge back as plain text when it knows the token", async () => {
    expect(await ask(handshake)).toEqual({ status: 200, body: "1158201444" });
  });

  it.each([
    ["another token", { ...handshake, "hub.verify_token": "guess" }],
    ["the beginning of the token", { ...handshake, "hub.verify_token": token.slice(0, -1) }],
    ["an empty token", { ...handshake, "hub.verify_token": "" }],
    ["no token", { "hub.mode": "subscribe", "hub.challenge": "1158201444" }],
    ["another mode", { ...handshake, "hub.mode": "unsubscribe" }],
    ["no challenge", { "hub.mode": "subscribe", "hub.verify_token": token }],
    ["nothing", {}],
  ])("is refused with %s, and learns nothing", async (_, query) => {
    const answer = await ask(query);
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ type: expect.stringMatching(/\/forbidden$/), status: 403 });
    expect(JSON.stringify(answer)).not.toContain(token);
  });
});

it("nobody is greeted while no token is chosen", async () => {
  const answer = await endpoint(async () => undefined)(
    httpRequest({ query: { ...handshake, "hub.verify_token": "undefined" } }),
  );
  expect(answer.status).toBe(403);
});

describe("the secret", () => {
  const secret = { accessToken: "EAAJ-12345", appSecret: "0123456789abcdef", verifyToken: token };
  it("has all three values", () => {
    expect(parseWhatsAppSecret(JSON.stringify(secret))).toEqual(secret);
  });

  it("has no verify token until an operator has chosen one", () => {
    const { verifyToken, ...drawn } = secret;
    expect(parseWhatsAppSecret(JSON.stringify(drawn))).toEqual(drawn);
  });

  it.each([
    ["an empty verify token, which every empty guess would fit", { ...secret, verifyToken: "" }],
    ["no app secret", { accessToken: secret.accessToken, verifyToken: token }],
  ])("is refused with %s", (_, broken) => {
    expect(() => parseWhatsAppSecret(JSON.stringify(broken))).toThrow();
  });
});
