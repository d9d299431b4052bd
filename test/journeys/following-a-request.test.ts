import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogLine } from "../support/logs/record-log.ts";
import { applicant, contact, phoneOf } from "../support/queue/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

let sip: RunningSip;
let token: string;
let requestId: string;
let bookingCode: string;

beforeAll(async () => {
  sip = await runSip({ now: "2026-12-18T07:00:00.000Z" });
  token = await sip.prove(phoneOf(1));
});
afterAll(() => sip.stop());

/** Lines are written behind the answer, and work goes on behind it: waits until there is one like this, and answers it. */
const until = async <Line>(lines: () => readonly Line[], fits: (line: Line) => boolean): Promise<Line> => {
  for (const end = performance.now() + 120_000; performance.now() < end; await sleep(50)) {
    const found = lines().find(fits);
    if (found !== undefined) return found;
  }
  throw new Error(`no line fits ${fits}`);
};

type Named = Partial<LogLine & { readonly by: string }>;
const isLike = (wanted: Named) => (line: Named) =>
  Object.entries(wanted).every(([name, value]) => line[name] === value);
const logged = (wanted: Named) => until(sip.logged, isLike(wanted));

describe("one request is found by its id in every log on its way", () => {
  it("is named to the caller and in the access log, with the run of the function", async () => {
    const booked = await sip.call("POST", "/api/offices/pekanbaru/bookings", {
      token,
      headers: { "idempotency-key": "followed" },
      body: { date: "2026-12-22", session: "07:30", applicants: [applicant(1)], contact },
    });
    expect(booked.status, JSON.stringify(booked.body)).toBe(201);
    bookingCode = String(booked.body.bookingCode);
    requestId = String(booked.headers.get("apigw-requestid"));
    const accessed = await until(sip.accessLog, (one) => one.requestId === requestId);
    expect(accessed).toMatchObject({ route: "POST /api/offices/{officeId}/bookings", status: "201" });
    expect(accessed.runId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is named by the fact that its booking told, by way of the place and the booking", async () => {
    await logged({ requestId, by: "follow-changes", event: "fact-published", kind: "booking-made" });
  });

  it("is named where its confirmation was sent, and where the phone's answer to that came in", async () => {
    const sent = await logged({
      requestId,
      by: "send-notice",
      event: "notice-handled",
      kind: "booking-confirmed",
      outcome: "sent",
    });
    const { noticeId } = await sip.message(phoneOf(1), new RegExp(bookingCode));
    await sip.call("POST", "/local/receipts", { body: { noticeId, status: "delivered" } });
    const received = await logged({ requestId, by: "receive-whatsapp", event: "receipt-taken", kind: "delivered" });
    expect(new Set([sent.runId, received.runId, requestId]).size).toBe(3);
    const webhook = await until(sip.accessLog, ({ runId }) => runId === received.runId);
    expect(webhook.route).toBe("POST /webhooks/whatsapp");
  });

  it("and a reminder names the run of the schedule that found it due", async () => {
    await sip.setClock("2026-12-21T10:00:00.000Z");
    const told = await logged({ event: "fact-published", kind: "visit-reminder-due" });
    const run = String(told.requestId);
    expect(await logged({ requestId: run, by: "remind-visits", event: "visits-reminded" })).toMatchObject({
      runId: run,
    });
    await logged({
      requestId: run,
      by: "send-notice",
      event: "notice-handled",
      kind: "visit-reminder",
      outcome: "sent",
    });
  });

  it("every fact on the way says whose it is", () => {
    const published = sip.logged().filter(({ event }) => event === "fact-published");
    expect(published.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["verification-requested", "booking-made", "visit-reminder-due"]),
    );
    for (const { kind, requestId: of, runId } of published) expect(of, String(kind)).not.toBe(runId);
  });
});
