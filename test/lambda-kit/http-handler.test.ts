import { notFound } from "@sip/contracts/problems";
import { applicantOf, staffActing } from "@sip/lambda-kit/admission";
import { answerProblem } from "@sip/lambda-kit/answer-problem";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseBody } from "@sip/lambda-kit/parse";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { type LogLine, recordLog } from "../support/logs/record-log.ts";

const originValue = "o".repeat(64);

const event = (more: Record<string, unknown> = {}, authorizer?: unknown): APIGatewayProxyEventV2 =>
  ({
    version: "2.0",
    isBase64Encoded: false,
    requestContext: { authorizer },
    ...more,
    headers: { "Content-Type": "application/json", "x-sip-origin": originValue, ...Object(more.headers) },
  }) as unknown as APIGatewayProxyEventV2;

let lines: LogLine[];

const Body = z.strictObject({ count: z.int() });
const handler = httpHandler(() => async (request) => ({ status: 200, body: parseBody(request, Body) }));
const call = async (given: APIGatewayProxyEventV2, made = handler) => {
  const { statusCode, headers, body } = await made(given, {} as Context);
  return { statusCode, type: headers?.["content-type"], body: JSON.parse(String(body)) };
};

beforeEach(() => {
  vi.stubEnv("CALLER", "public");
  vi.stubEnv("ORIGIN_SECRET_ID", "sip-origin");
  vi.stubGlobal("fetch", async () => Response.json({ SecretString: JSON.stringify({ 1: originValue }) }));
  lines = recordLog();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("bad input is answered with a problem that says where and what, and never repeats what was sent", () => {
  it.each([
    ["no body at all", undefined, ""],
    ["no JSON", "{count: 1}", ""],
    ["a wrong type", '{"count":"SECRET"}', "/count"],
    ["a missing field", "{}", "/count"],
    ["an unknown field", '{"count":1,"nik":"SECRET"}', "/nik"],
    ["a field with a slash in its name", '{"count":1,"a/b~c":"SECRET"}', "/a~1b~0c"],
    ["null", "null", ""],
  ])("%s", async (_, body, pointer) => {
    const answer = await call(event({ body }));
    expect(answer).toMatchObject({ statusCode: 400, type: "application/problem+json; charset=utf-8" });
    expect(answer.body.type).toMatch(/\/invalid-request$/);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect(JSON.stringify(answer.body)).not.toContain("SECRET");
  });

  it("bytes that are no UTF-8", async () => {
    const body = Buffer.from([0x22, 0xff, 0x22]).toString("base64");
    expect((await call(event({ body, isBase64Encoded: true }))).statusCode).toBe(400);
  });

  it("a body of more than 64 kB, however large", async () => {
    const fits = `{"count":1}${" ".repeat(64 * 1024 - 11)}`;
    expect((await call(event({ body: fits }))).statusCode).toBe(200);
    for (const body of [`${fits} `, "x".repeat(10_000_000)]) {
      const answer = await call(event({ body, headers: { "accept-language": "en" } }));
      expect(answer).toMatchObject({ statusCode: 413, type: "application/problem+json; charset=utf-8" });
      expect(answer.body).toMatchObject({ title: "The request is too large.", detail: "At most 64 kB." });
    }
  });

  it("with at most 50 errors, so that thousands of unknown fields do not make an answer that Lambda refuses", async () => {
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, number) => [`x${number}`, 1]));
    const answer = await call(event({ body: JSON.stringify(unknown) }));
    expect(answer.statusCode).toBe(400);
    expect(answer.body.errors).toHaveLength(50);
  });

  it("in English for who asks for it", async () => {
    const answer = await call(event({ body: "{", headers: { "accept-language": "en-GB,en" } }));
    expect(answer.body).toMatchObject({
      title: "Some of the input is not right.",
      detail: "Please correct the following, then send it again.",
      errors: [{ pointer: "", detail: "The body has to be JSON in UTF-8." }],
    });
  });

  it.each([
    ["en-US,en;q=0.9,id;q=0.8", "en"],
    ["id,en;q=0.9", "id"],
    ["fr, en;q=0.5, id;q=0.4", "en"],
    ["id;q=0.1, EN-gb", "en"],
    ["en;q=0, *", "id"],
    ["zh-TW", "id"],
    ["end, ide", "id"],
    ["en;q=much, id;q=0.1", "id"],
    ["", "id"],
  ])("in the language wanted most by Accept-Language: %s", async (header, language) => {
    const answer = await handler(event({ body: "{", headers: { "accept-language": header } }), {} as Context);
    expect(answer?.headers?.["content-language"]).toBe(language);
  });

  it("with what is expected of each field, in Indonesian for everybody else", async () => {
    const Choice = z.strictObject({ years: z.union([z.literal(5), z.literal(10)]), channel: z.enum(["sms"]) });
    const choose = httpHandler(() => async (request) => ({ status: 200, body: parseBody(request, Choice) }));
    const { body } = await call(event({ body: '{"years":7,"channel":"fax","x":1,"y":2}' }), choose);
    expect(body.errors).toEqual([
      { pointer: "/years", detail: "Harus salah satu dari: 5, 10." },
      { pointer: "/channel", detail: "Harus salah satu dari: sms." },
      { pointer: "/x", detail: "Isian ini tidak dikenal." },
      { pointer: "/y", detail: "Isian ini tidak dikenal." },
    ]);
  });
});

describe("who may call", () => {
  const whoCalls = httpHandler(() => async (request) => ({ status: 200, body: request.caller }));
  const applicant = { lambda: { phone: "+6281299999999", provedAt: "2026-12-18T07:00:00.000Z" } };
  const staff = (groups: unknown, tokenUse: unknown = "id") => ({
    jwt: {
      claims: {
        sub: "1",
        "cognito:username": "petugas",
        "cognito:groups": groups,
        "custom:office": "pekanbaru",
        token_use: tokenUse,
      },
    },
  });

  it("is nobody when the function's environment does not say", async () => {
    vi.stubEnv("CALLER", undefined);
    expect((await call(event({}), whoCalls)).statusCode).toBe(500);
  });

  it("is an applicant with a proven phone, and 401 without", async () => {
    vi.stubEnv("CALLER", "applicant");
    expect((await call(event({}, applicant), whoCalls)).body).toEqual({
      kind: "applicant",
      phone: "+6281299999999",
      provedAt: "2026-12-18T07:00:00.000Z",
    });
    expect((await call(event({}, { lambda: {} }), whoCalls)).statusCode).toBe(401);
    expect((await call(event({}, { lambda: null }), whoCalls)).statusCode).toBe(401);
    expect((await call(event({}), whoCalls)).statusCode).toBe(401);
  });

  it("is staff of a named group, 403 for another group, 401 for applicants; lists come as API Gateway writes them", async () => {
    vi.stubEnv("CALLER", "officer supervisor");
    expect((await call(event({}, staff("[admin officer]")), whoCalls)).body).toMatchObject({
      groups: ["admin", "officer"],
    });
    expect((await call(event({}, staff("[admin]")), whoCalls)).statusCode).toBe(403);
    expect((await call(event({}, staff(undefined)), whoCalls)).statusCode).toBe(403);
    expect((await call(event({}, applicant), whoCalls)).statusCode).toBe(401);
  });

  it.each([
    ["a group that has another's name behind a comma", "[x,officer]"],
    ["a group with a bracket in its name", "[officer]]"],
    ["a line break in place of a blank", "[x\nofficer]"],
    ["a list that no API Gateway has written", ["officer"]],
    ["a name without brackets", "officer"],
    ["nobody's group", "[]"],
  ])("is of exactly these groups: not for %s", async (_, groups) => {
    vi.stubEnv("CALLER", "officer");
    expect((await call(event({}, staff(groups)), whoCalls)).statusCode).toBe(403);
  });

  it.each(["access", undefined])("is nobody by a token that is no id token: token_use %s is 401", async (tokenUse) => {
    vi.stubEnv("CALLER", "officer");
    expect((await call(event({}, staff("[officer]", tokenUse ?? null)), whoCalls)).statusCode).toBe(401);
  });

  it("keeps applicants and staff apart, and staff to their own office", async () => {
    const forApplicants = httpHandler(() => async (request) => ({ status: 200, body: applicantOf(request) }));
    const forMakassar = httpHandler(() => async (request) => ({
      status: 200,
      body: staffActing(request, ["officer"], "makassar"),
    }));
    expect((await call(event({}, staff("[officer]")), forApplicants)).statusCode).toBe(401);
    expect((await call(event({}, staff("[officer]")), forMakassar)).statusCode).toBe(403);
  });
});

describe("who is refused leaves one line in the log, with the kind and nothing of the person", () => {
  const body = '{"phone":"+6281299999999","code":"123456"}';

  it.each([
    [409, "wrong-code"],
    [429, "too-many-tries"],
  ])("%i %s", async (status, kind) => {
    const words = { title: { id: "Tidak.", en: "No." }, detail: { id: "Coba lagi.", en: "Try again." } };
    const refusing = httpHandler(
      () => async (request) => answerProblem(request, { status, type: kind, words }, undefined),
    );
    await call(event({ body }), refusing);
    expect(lines).toMatchObject([{ level: "INFO", event: "request-refused", status, kind }]);
  });

  it.each([
    [401, "not-signed-in", "applicant", "o".repeat(64)],
    [403, "not-through-site", "public", "of another"],
  ])("%i %s", async (status, kind, caller, origin) => {
    vi.stubEnv("CALLER", caller);
    await call(event({ body, headers: { "x-sip-origin": origin } }));
    expect(lines).toMatchObject([{ level: "INFO", event: "request-refused", status, kind }]);
  });

  it("400 invalid-request, and how many fields were wrong", async () => {
    const wrong = httpHandler(() => async () => {
      throw new InvalidRequest([
        { pointer: "/phone", detail: "A phone." },
        { pointer: "/code", detail: "Six digits." },
      ]);
    });
    await call(event({ body }), wrong);
    expect(lines).toMatchObject([
      { level: "INFO", event: "request-refused", status: 400, kind: "invalid-request", count: 2 },
    ]);
    expect(JSON.stringify(lines)).not.toContain("81299999999");
  });

  it("but not who is answered, and not who asks for what is not there", async () => {
    await call(event({ body: '{"count":1}' }));
    await call(
      event({ body }),
      httpHandler(() => async (request) => answerProblem(request, notFound, undefined)),
    );
    expect(lines).toEqual([]);
  });
});

describe("a fault", () => {
  it("is logged once, without the request, and answered with 500 and nothing of its cause", async () => {
    const broken = httpHandler(() => async () => {
      throw new Error("table is gone");
    });
    const answer = await call(event({ body: '{"nik":"1471991203990001"}' }), broken);
    expect(answer.statusCode).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain("table");
    expect(lines).toMatchObject([{ level: "ERROR", event: "request-failed", message: "table is gone" }]);
    expect(JSON.stringify(lines)).not.toContain("1471991203990001");
  });

  it("of a table that refuses for its load is no fault of ours: 429, come again, nothing logged as an error", async () => {
    const throttled = httpHandler(() => async () => {
      throw Object.assign(new Error("slow down"), { name: "ProvisionedThroughputExceededException" });
    });
    const { statusCode, headers } = (await throttled(event({}), {} as Context)) ?? {};
    expect({ statusCode, retryAfter: headers?.["retry-after"] }).toEqual({ statusCode: 429, retryAfter: "1" });
    expect(lines.filter(({ level }) => level === "ERROR")).toEqual([]);
  });

  it("while composing fails one request, and the next one composes again", async () => {
    let tries = 0;
    const flaky = httpHandler(() => {
      tries += 1;
      if (tries === 1) throw new Error("secret not readable");
      return async () => ({ status: 200, body: {} });
    });
    expect((await call(event({}), flaky)).statusCode).toBe(500);
    expect((await call(event({}), flaky)).statusCode).toBe(200);
  });
});
