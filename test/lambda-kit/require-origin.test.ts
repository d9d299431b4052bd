import { httpHandler } from "@sip/lambda-kit/http-handler";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LogLine, recordLog } from "../support/logs/record-log.ts";

const [first, second] = ["a".repeat(64), "b".repeat(64)];
let logged: LogLine[];
let secret: Readonly<Record<string, string>> = {};
const readSecret = vi.fn(async (_address: string) => Response.json({ SecretString: JSON.stringify(secret) }));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-12-18T07:00:00Z"), toFake: ["Date"] });
  vi.stubEnv("CALLER", "public");
  vi.stubEnv("ORIGIN_SECRET_ID", "sip-staging-origin");
  vi.stubGlobal("fetch", readSecret);
  logged = recordLog();
  secret = { 1: first };
  readSecret.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const opened = () => {
  const answers = vi.fn(async () => ({ status: 200, body: {} }));
  const handler = httpHandler(() => answers);
  const ask = async (headers: Readonly<Record<string, string>>) => {
    const event = { version: "2.0", headers, isBase64Encoded: false, requestContext: {} };
    const answer = await handler(event as unknown as APIGatewayProxyEventV2, {} as Context);
    return { status: answer?.statusCode, body: JSON.parse(String(answer?.body)) };
  };
  return { ask, answers };
};

describe("the API's own host is shut", () => {
  it.each([
    ["nothing", {}],
    ["an empty value", { "x-sip-origin": "" }],
    ["another value", { "x-sip-origin": "c".repeat(64) }],
    ["the beginning of the right one", { "x-sip-origin": "a".repeat(63) }],
    ["the secret as it is stored", { "x-sip-origin": JSON.stringify({ 1: first }) }],
  ])("to who brings %s: 403, before anything is done", async (_what, headers) => {
    const { ask, answers } = opened();
    const { status, body } = await ask(headers);
    expect(status).toBe(403);
    expect(body).toMatchObject({ title: "Alamat ini tertutup.", detail: "Pakai alamat situs yang diumumkan." });
    expect(body.type).toMatch(/\/not-through-site$/);
    expect(answers).not.toHaveBeenCalled();
  });

  it("and open to who comes through the site", async () => {
    expect((await opened().ask({ "x-sip-origin": first })).status).toBe(200);
  });

  it("and says nothing of the secret, in the answer or the log", async () => {
    const { body } = await opened().ask({ "x-sip-origin": "c".repeat(64) });
    expect(JSON.stringify([body, logged])).not.toMatch(/a{20}|c{20}/);
  });

  it("to everybody while nobody knows the value: a function without the secret's name, a value that can be guessed", async () => {
    secret = { 1: "short" };
    expect((await opened().ask({ "x-sip-origin": "short" })).status).toBe(500);
    vi.stubEnv("ORIGIN_SECRET_ID", undefined);
    expect((await opened().ask({ "x-sip-origin": first })).status).toBe(500);
  });
});

describe("a change of the origin's value", () => {
  it("closes nobody out: both values are accepted, and within five minutes the old one no more", async () => {
    const { ask } = opened();
    secret = { 1: first, 2: second };
    for (const value of [first, second]) expect((await ask({ "x-sip-origin": value })).status).toBe(200);
    secret = { 2: second };
    vi.setSystemTime(Date.parse("2026-12-18T07:04:59Z"));
    expect((await ask({ "x-sip-origin": first })).status).toBe(200);
    vi.setSystemTime(Date.parse("2026-12-18T07:05:00Z"));
    expect((await ask({ "x-sip-origin": first })).status).toBe(403);
    expect((await ask({ "x-sip-origin": second })).status).toBe(200);
  });

  it("costs one read of the secret in five minutes, however many ask", async () => {
    const { ask } = opened();
    for (let asked = 0; asked < 20; asked += 1) await ask({ "x-sip-origin": "guess" });
    expect(readSecret).toHaveBeenCalledTimes(1);
    expect(readSecret.mock.calls[0]?.[0]).toContain("secretId=sip-staging-origin");
  });
});
