import { setTimeout as sleep } from "node:timers/promises";
import type { FollowerName } from "@sip/functions/facts/follower-rows";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicant, contact, phoneOf } from "../support/queue/applicants.ts";
import { takeRights } from "../support/rights/take-rights.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

const now = "2026-12-18T07:00:00.000Z";
const rights = takeRights([
  { role: "ShowOfficeRole", right: "Allow dynamodb:GetItem where dynamodb:LeadingKeys is OFFICE#*" },
  { role: "BookSlotRole", right: "Allow dynamodb:PutItem where dynamodb:LeadingKeys is SEAT#*" },
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

  it("to put seats: nobody can book, although persons may be put by the same action", async () => {
    const booked = await sip.call("POST", "/api/offices/pekanbaru/bookings", {
      token: await proveByMessage(sip, phoneOf(1)),
      headers: { "idempotency-key": "without-seats" },
      body: { date: "2026-12-22", session: "07:30", applicants: [applicant(1)], contact },
    });
    expect(booked.status).toBe(500);
  });
});

/** A token of a phone that has proven itself by a message, for which nothing has to be sent. */
const proveByMessage = async (sip: RunningSip, phone: string): Promise<string> => {
  const asked = await sip.call("POST", "/api/verifications", { body: { phone, channel: "inbound" } });
  const { verificationId, link } = asked.body as { verificationId: string; link: string };
  await sip.call("POST", "/local/inbound", { body: { from: phone, text: new URL(link).searchParams.get("text") } });
  return String((await sip.call("POST", `/api/verifications/${verificationId}/confirm`)).body.token);
};

describe("a run whose roles lack the right to publish facts, which is a bus that is down", () => {
  const withoutBus = takeRights([
    {
      role: "FollowChangesRole",
      right: "Allow events:PutEvents on arn:aws:events:ap-southeast-3:000000000000:event-bus/sip-local-facts",
    },
  ]);
  let sip: RunningSip;
  beforeAll(async () => {
    sip = await runSip({ now }, withoutBus.watch);
  });
  afterAll(() => sip.stop());

  const deadLettersOf = async (name: string): Promise<number | undefined> => {
    const { body } = await sip.get("/local/overview");
    const queues = body.deadLetters as { queueName: string; messageCount: number }[];
    return queues.find(({ queueName }) => queueName === `sip-local-${name}-dead-letters`)?.messageCount;
  };
  const owes = (follower: FollowerName): number =>
    sip.logged().filter((line) => line.event === "changes-owed" && line.follower === follower).length;

  it("goes on projecting what is booked behind facts that are owed, and tells nobody anything", async () => {
    const token = await proveByMessage(sip, phoneOf(1));
    for (let tries = 0; owes("publish-facts") === 0 && tries < 1_200; tries += 1) await sleep(50);
    const booked = await sip.call("POST", "/api/offices/pekanbaru/bookings", {
      token,
      headers: { "idempotency-key": "without-a-bus" },
      body: { date: "2026-12-22", session: "07:30", applicants: [applicant(1)], contact },
    });
    expect(booked.status, JSON.stringify(booked.body)).toBe(201);
    const listed = async () => ((await sip.get("/api/bookings", token)).body.bookings as unknown[]).length;
    await expect.poll(listed, { timeout: 60_000 }).toBe(1);
    expect(owes("project-bookings")).toBe(0);
    expect(await sip.messages()).toEqual([]);
  });

  it("tries for twelve hours, and not longer: then word of what is owed lies dead under the follower's name", async () => {
    await expect.poll(() => owes("publish-facts"), { timeout: 60_000 }).toBe(2);
    const asked = withoutBus.asked("events:PutEvents");
    await sip.setClock("2026-12-18T18:00:00.000Z");
    expect(withoutBus.asked("events:PutEvents") - asked).toBeGreaterThan(2 * 400);
    expect(await deadLettersOf("publish-facts")).toBe(0);
    await sip.setClock("2026-12-18T20:00:00.000Z");
    expect(await deadLettersOf("publish-facts")).toBe(2);
    expect([await deadLettersOf("follow-changes"), await deadLettersOf("project-bookings")]).toEqual([0, 0]);
  });
});

describe("a run in which something could never be started", () => {
  it.each([
    [
      "a schedule its function",
      "ReopenReturnedSeatsClockRole",
      "Allow lambda:InvokeFunction on arn:aws:lambda:ap-southeast-3:000000000000:function:sip-local-reopen-returned-seats",
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
