import { createHmac } from "node:crypto";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicant, contact, phoneOf } from "../support/queue/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";
import { type Engine, startEngine } from "../support/table/engine.ts";
import { clientFor } from "../support/table/table.ts";

let engine: Engine;
let sip: RunningSip;
let token: string;
beforeAll(async () => {
  engine = await startEngine();
  sip = await runSip({ now: "2026-12-18T07:00:00.000Z", dynamodbEndpoint: engine.endpoint });
  token = await sip.prove(phoneOf(1));
});
afterAll(async () => {
  await sip.stop();
  await engine.stop();
});

/** Everything in the table by its key; the engine gives items and attributes in any order. */
const contents = async (): Promise<Record<string, unknown>> => {
  const client = clientFor(engine.endpoint);
  const { Items } = await client.send(new ScanCommand({ TableName: "sip-local-main" }));
  client.destroy();
  return Object.fromEntries(
    (Items ?? []).map((item) => unmarshall(item)).map((item) => [`${item.pk} ${item.sk}`, item]),
  );
};

const booking = (change: Record<string, unknown> = {}) => ({
  date: "2026-12-22",
  session: "07:30",
  applicants: [applicant(1)],
  contact,
  ...change,
});
const withApplicant = (change: Record<string, unknown>) => booking({ applicants: [{ ...applicant(1), ...change }] });
const path = "/api/offices/pekanbaru/bookings";
const bookWith = (body: unknown, headers: Record<string, string> = { "idempotency-key": "bad" }) =>
  sip.call("POST", path, { token, headers, body });

describe("a booking that cannot be is refused with what is wrong, and nothing is written", () => {
  it.each<[string, unknown, number, string, string?]>([
    ["no JSON", "{", 400, "invalid-request"],
    ["a list", [], 400, "invalid-request"],
    ["an unknown field", booking({ vip: true }), 400, "invalid-request"],
    ["a wrong type", booking({ date: 20261222 }), 400, "invalid-request", "/date"],
    ["a date that does not exist", booking({ date: "2026-02-30" }), 400, "invalid-request", "/date"],
    ["a session that does not exist", booking({ session: "07:31" }), 400, "invalid-request", "/session"],
    ["nobody", booking({ applicants: [] }), 400, "invalid-request", "/applicants"],
    [
      "six applicants",
      booking({ applicants: [1, 2, 3, 4, 5, 6].map((n) => applicant(n)) }),
      400,
      "invalid-request",
      "/applicants",
    ],
    [
      "the same person twice",
      booking({ applicants: [applicant(1), applicant(1)] }),
      400,
      "invalid-request",
      "/applicants/1/nik",
    ],
    ["a NIK of the 32nd", withApplicant({ nik: "1499003203990002" }), 400, "invalid-request", "/applicants/0/nik"],
    ["a NIK of another day", withApplicant({ dateOfBirth: "1999-03-13" }), 400, "invalid-request", "/applicants/0/nik"],
    [
      "a birth tomorrow",
      booking({ applicants: [applicant(1, "2026-12-19")] }),
      400,
      "invalid-request",
      "/applicants/0/dateOfBirth",
    ],
    [
      "ten years for a child",
      booking({ applicants: [applicant(1, "2015-03-12")] }),
      400,
      "invalid-request",
      "/applicants/0/validityYears",
    ],
    [
      "a book the office does not issue",
      withApplicant({ bookType: "BIASA_48" }),
      400,
      "invalid-request",
      "/applicants/0/bookType",
    ],
    [
      "a lost passport, which needs an examination",
      withApplicant({ applicationType: "PENGGANTIAN_HILANG" }),
      400,
      "invalid-request",
      "/applicants/0/applicationType",
    ],
    ["a name of signs", withApplicant({ fullName: "<b>" }), 400, "invalid-request", "/applicants/0/fullName"],
    ["the priority line for somebody of 27", booking({ pool: "priority" }), 400, "invalid-request", "/pool"],
    ["a past date", booking({ date: "2026-12-15" }), 409, "session-closed"],
    ["a session that has begun", booking({ date: "2026-12-18", session: "13:30" }), 409, "session-closed"],
    ["joint leave", booking({ date: "2026-12-24" }), 409, "session-closed"],
    ["a week that is not open yet", booking({ date: "2026-12-28" }), 409, "not-released"],
  ])("%s", async (_, body, status, type, pointer) => {
    const before = await contents();
    const answer = await bookWith(body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(String(answer.body.type)).toMatch(new RegExp(`${type}$`));
    if (pointer !== undefined) {
      expect((answer.body.errors as { pointer: string }[]).map((error) => error.pointer)).toContain(pointer);
    }
    expect(await contents()).toEqual(before);
  });

  it("without an Idempotency-Key", async () => {
    expect((await bookWith(booking(), {})).status).toBe(400);
  });

  it("with a body of 10 MB", async () => {
    const answer = await bookWith(`{"date":"${"x".repeat(10 * 1024 * 1024)}"}`).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
  });

  it("at an office that does not exist", async () => {
    const answer = await sip.call("POST", "/api/offices/atlantis/bookings", {
      token,
      headers: { "idempotency-key": "bad" },
      body: booking(),
    });
    expect(answer.status).toBe(404);
  });
});

describe("a caller who is not who they should be", () => {
  it("is 401 without a token, with a forged one, and with an expired one", async () => {
    const forged = `${token.slice(0, -3)}abc`;
    for (const bad of [undefined, "x", forged]) {
      const answer = await sip.call("POST", path, {
        ...(bad === undefined ? {} : { token: bad }),
        headers: { "idempotency-key": "bad" },
        body: booking(),
      });
      expect(answer.status).toBe(401);
    }
  });

  it("does not see somebody else's booking: 404 for reading, cancelling and moving it", async () => {
    const booked = await bookWith(booking(), { "idempotency-key": "mine" });
    expect(booked.status, JSON.stringify(booked.body)).toBe(201);
    const code = String(booked.body.bookingCode);
    const stranger = await sip.prove(phoneOf(2));
    expect((await sip.get(`/api/bookings/${code}`, token)).status).toBe(200);
    expect((await sip.get(`/api/bookings/${code}`, stranger)).status).toBe(404);
    for (const [act, body] of [
      ["cancel", {}],
      ["reschedule", { date: "2026-12-22", session: "08:30" }],
    ] as const) {
      expect((await sip.call("POST", `/api/bookings/${code}/${act}`, { token: stranger, body })).status).toBe(404);
    }
    expect((await sip.get("/api/bookings", stranger)).body.bookings).toEqual([]);
  });

  it("is 403 as staff of another group, 401 as an applicant at the counter", async () => {
    const checkIn = { body: { bookingCode: "AAA-AAA-AAAA" } };
    const counter = "/api/offices/pekanbaru/check-ins";
    expect((await sip.call("POST", counter, { ...checkIn, token: await sip.staffToken("admin") })).status).toBe(403);
    expect((await sip.call("POST", counter, { ...checkIn, token })).status).toBe(401);
    expect((await sip.call("POST", counter, { ...checkIn, token: await sip.staffToken("officer") })).status).toBe(404);
  });

  it("learns nothing from a tracking code that does not exist", async () => {
    expect((await sip.get("/api/track/AAAAAAAAAAAAAAAA")).status).toBe(404);
  });
});

describe("a webhook", () => {
  const body = JSON.stringify({ object: "whatsapp_business_account", entry: [] });

  it("that is not signed, or signed by somebody else, is 401 and writes nothing", async () => {
    const before = await contents();
    const forged = `sha256=${createHmac("sha256", "not the secret").update(body).digest("hex")}`;
    expect((await sip.call("POST", "/webhooks/whatsapp", { body })).status).toBe(401);
    const answer = await sip.call("POST", "/webhooks/whatsapp", { body, headers: { "x-hub-signature-256": forged } });
    expect(answer.status).toBe(401);
    expect(await contents()).toEqual(before);
  });

  it("whose handshake does not know the token is 403", async () => {
    const query = "hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1";
    expect((await sip.get(`/webhooks/whatsapp?${query}`)).status).toBe(403);
  });
});

describe("availability", () => {
  it.each([
    ["from=2026-12-22&to=2027-02-23", "a range over 62 days"],
    ["from=2026-12-22&to=2026-12-21", "an end before the beginning"],
    ["from=tomorrow", "no date"],
  ])("is 400 for %s: %s", async (query) => {
    expect((await sip.get(`/api/offices/pekanbaru/availability?${query}`)).status).toBe(400);
  });
});
