import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicant, contact, phoneOf } from "../support/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip.ts";
import { takeRights } from "../support/take-rights.ts";

const now = "2026-12-18T07:00:00.000Z";
const rights = takeRights([
  { role: "ShowOfficeRole", right: "Allow dynamodb:GetItem where dynamodb:LeadingKeys is OFFICE#*" },
  { role: "BookSlotRole", right: "Allow dynamodb:PutItem where dynamodb:LeadingKeys is SLOT#*" },
  {
    role: "PublishFactsRole",
    right: "Allow events:PutEvents on arn:aws:events:ap-southeast-3:000000000000:event-bus/sip-local-facts",
  },
]);

/** The journeys that notice it when a right is missing: without them the whole catalog would prove nothing about rights. */
describe("a run whose roles lack a right", () => {
  let sip: RunningSip;
  beforeAll(async () => {
    sip = await runSip({ now }, rights.watch);
  });
  afterAll(() => sip.stop());

  it("to read an office: the office is not shown, and who has the right still lists it", async () => {
    expect((await sip.get("/api/offices/pekanbaru")).status).toBe(500);
    expect((await sip.get("/api/offices")).status).toBe(200);
  });

  it("to put slots: nobody can book, although persons may be put by the same action", async () => {
    const phone = phoneOf(1);
    const asked = await sip.call("POST", "/api/verifications", { body: { phone, channel: "inbound" } });
    const { verificationId, link } = asked.body as { verificationId: string; link: string };
    const text = new URL(link).searchParams.get("text");
    await sip.call("POST", "/local/inbound", { body: { from: phone, text } });
    const { body } = await sip.call("POST", `/api/verifications/${verificationId}/confirm`);
    const booked = await sip.call("POST", "/api/offices/pekanbaru/bookings", {
      token: String(body.token),
      headers: { "idempotency-key": "without-slots" },
      body: { date: "2026-12-22", session: "07:30", applicants: [applicant(1)], contact },
    });
    expect(booked.status).toBe(500);
  });

  it("to publish facts: a code is asked for, its fact tried again and again, and nobody is told anything", async () => {
    const asked = await sip.call("POST", "/api/verifications", { body: { phone: phoneOf(2), channel: "sms" } });
    expect(asked.status).toBe(202);
    const enough = rights.asked("events:PutEvents") + 3;
    for (let tries = 0; rights.asked("events:PutEvents") < enough && tries < 2_400; tries += 1) await sleep(50);
    expect(rights.asked("events:PutEvents")).toBeGreaterThanOrEqual(enough);
    expect(await sip.messages()).toEqual([]);
  });
});

describe("a run in which something could never be started", () => {
  it.each([
    [
      "a schedule its function",
      "HealGapsClockRole",
      "Allow lambda:InvokeFunction on arn:aws:lambda:ap-southeast-3:000000000000:function:sip-local-heal-gaps",
      "is not allowed lambda:InvokeFunction",
    ],
    [
      "a function from its queue",
      "SendCodeRole",
      "Allow sqs:ReceiveMessage on arn:aws:sqs:ap-southeast-3:000000000000:sip-local-send-code",
      "is not allowed sqs:ReceiveMessage",
    ],
  ])("does not start: %s", async (_, role, right, said) => {
    const { watch } = takeRights([{ role, right }]);
    await expect(runSip({ now }, watch)).rejects.toThrow(said);
  });
});
