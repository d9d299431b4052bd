import { VerificationConfirmed, VerificationRequested } from "@sip/contracts/people/shapes";
import type { CollectTokenRefusal } from "@sip/domain/people/collect-token";
import type { Device } from "@sip/domain/people/device";
import { endpoint as confirmEndpoint } from "@sip/functions/people/confirm-verification/endpoint";
import { endpoint as requestEndpoint } from "@sip/functions/people/request-verification/endpoint";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";

const expiresAt = "2026-12-18T07:10:00.000Z";
const proof = { verificationId: "v1", expiresAt, word: "K7M-2QX", link: "https://wa.me/15550000001?text=K7M-2QX" };
const phone = "+6281299990001";

describe("asking for a proof of a phone", () => {
  const devices: Device[] = [];
  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    requestEndpoint({
      code: async () => ({ ok: true, value: { verificationId: "v2", expiresAt } }),
      inbound: async ({ device, phone: number }) => {
        devices.push(device);
        if (number === "") return { ok: false, refusal: { kind: "not-a-mobile-phone" } };
        return headers["x-test"] === "no-number"
          ? { ok: false, refusal: { kind: "not-offered" } }
          : { ok: true, value: proof };
      },
    })(httpRequest({ body, headers }));

  it("by a message answers the word and the link, and reads no more of the browser than its name and system", async () => {
    const headers = { "user-agent": "Mozilla/5.0 (Linux; Android 14; SM-A057F) Chrome/131.0 Mobile Safari/537.36" };
    const answer = await ask({ phone, channel: "inbound", language: "id" }, headers);
    expect(answer.status).toBe(202);
    expect(VerificationRequested.parse(answer.body)).toEqual(proof);
    expect(devices).toEqual([{ browser: "Chrome", system: "Android" }]);
  });

  it("by a code answers neither", async () => {
    expect((await ask({ phone, channel: "sms" })).body).toEqual({ verificationId: "v2", expiresAt });
  });

  it("by a message is 409 while the office has no number", async () => {
    const answer = await ask({ phone, channel: "inbound" }, { "x-test": "no-number" });
    expect(answer).toMatchObject({ status: 409, body: { type: expect.stringMatching(/\/inbound-not-offered$/) } });
  });

  it.each([
    ["a way that there is not", { phone, channel: "fax" }],
    ["no phone", { phone: "", channel: "inbound" }],
    ["a word of one's own", { phone, channel: "inbound", word: "AAA-AAA" }],
  ])("with %s is 400", async (_, body) => {
    await expect(ask(body)).rejects.toThrow(InvalidRequest);
  });
});

describe("confirming", () => {
  const token = { token: "t", expiresAt: "2027-01-17T07:00:00.000Z" };
  const confirm = (body: unknown, refusal?: CollectTokenRefusal) =>
    confirmEndpoint({
      byCode: async ({ code }) =>
        code === "482913" ? { ok: true, value: token } : { ok: false, refusal: { kind: "wrong-code" } },
      byMessage: async () => (refusal === undefined ? { ok: true, value: token } : { ok: false, refusal }),
    })(httpRequest({ path: { verificationId: "v1" }, body }));

  it.each([
    ["nothing", ""],
    ["an empty object", {}],
    ["a code", { code: "482913" }],
  ])("with %s answers the token", async (_, body) => {
    const answer = await confirm(body);
    expect(answer.status).toBe(200);
    expect(VerificationConfirmed.parse(answer.body)).toEqual(token);
  });

  it("with an empty code is a wrong code, and no message", async () => {
    expect(await confirm({ code: "" })).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/wrong-code$/) },
    });
  });

  it.each([
    ["not-yet", 409],
    ["expired", 409],
    ["undone", 409],
    ["not-found", 404],
  ] as const)("without a code is refused as %s: %i", async (kind, status) => {
    expect(await confirm({}, { kind })).toMatchObject({
      status,
      body: { type: expect.stringMatching(new RegExp(`/${kind}$`)) },
    });
  });
});
