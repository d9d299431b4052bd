import type { DeliveryState, ReceiptStatus } from "@sip/domain/notices/delivery";
import type { Notice } from "@sip/domain/notices/notice";
import { noticesFor } from "@sip/domain/notices/notices-for";
import { verificationNotice } from "@sip/domain/notices/verification-notice";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readyFact, verificationFact } from "../../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../../support/offices/pekanbaru.ts";
import { Crash, noticeWorld } from "./notice-world.ts";

const [ready] = noticesFor(readyFact(), pekanbaru(), publicUrl) as [Notice];
const code = verificationNotice(verificationFact("whatsapp"));
const receipt = (status: ReceiptStatus, { noticeId } = ready, providerId = "whatsapp.1") => ({
  noticeId,
  channel: "whatsapp" as const,
  status,
  providerId,
  at: "2026-12-18T06:56:02.000Z",
  ...(status === "failed" && { reason: "131026" }),
});

const sentByWhatsApp = async (notice = ready) => {
  const world = noticeWorld();
  await world.send(notice);
  const stateOf = (): DeliveryState | undefined => world.notices.records.get(notice.noticeId)?.state;
  return { ...world, stateOf };
};

describe("receipts move a notice forward and never back", () => {
  it.each<[ReceiptStatus[], DeliveryState]>([
    [["sent", "delivered", "read"], "read"],
    [["delivered"], "delivered"],
    [["read"], "read"],
    [["read", "delivered", "sent"], "read"],
    [["delivered", "sent", "delivered"], "delivered"],
    [["read", "failed"], "read"],
  ])("%j: %s", async (statuses, state) => {
    const world = await sentByWhatsApp();
    for (const status of statuses) await world.take(receipt(status));
    expect(world.stateOf()).toBe(state);
    expect(world.said).toHaveLength(1);
  });

  it("whatever their order and number", async () => {
    const rank = [
      "whatsapp sending",
      "whatsapp sent",
      "whatsapp delivered",
      "whatsapp read",
      "sms sending",
      "sms sent",
    ];
    const anyReceipts = fc.array(fc.constantFrom<ReceiptStatus>("sent", "delivered", "read", "failed"), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(anyReceipts, async (statuses) => {
        const world = await sentByWhatsApp();
        let last = 1;
        for (const status of statuses) {
          await world.take(receipt(status));
          const record = world.notices.records.get(ready.noticeId);
          const next = rank.indexOf(`${record?.channel} ${record?.state}`);
          expect(next).toBeGreaterThanOrEqual(last);
          last = next;
        }
        const firstTold = statuses.find((status) => status !== "sent");
        const reached = statuses.includes("read") ? "read" : statuses.includes("delivered") ? "delivered" : "sent";
        const isBySms = firstTold === "failed";
        expect(world.stateOf()).toBe(isBySms ? "sent" : reached);
        expect(world.said.map(({ channel }) => channel)).toEqual(isBySms ? ["whatsapp", "sms"] : ["whatsapp"]);
      }),
      { numRuns: 500 },
    );
  });

  it("of a notice that nobody knows changes nothing", async () => {
    const world = noticeWorld();
    for (const status of ["sent", "delivered", "read", "failed"] as const) {
      expect(await world.take(receipt(status))).toEqual({ kind: "old-news" });
    }
    expect(world.notices.records.size).toBe(0);
  });
});

describe("a failure", () => {
  it("of a code that nobody may pay an SMS for is the end of it", async () => {
    const world = noticeWorld({ codesBySms: false });
    await world.send(code);
    expect(await world.take(receipt("failed", code))).toEqual({
      kind: "not-reached",
      about: "verification-code",
      channel: "sms",
      reason: "code-budget-spent",
    });
    expect(await world.take(receipt("failed", code))).toEqual({ kind: "old-news" });
    expect(world.said.map(({ channel }) => channel)).toEqual(["whatsapp"]);
  });

  it("is answered by SMS, once, with the words of that time", async () => {
    const world = await sentByWhatsApp();
    expect(await world.take(receipt("failed"))).toEqual({
      kind: "went-on",
      about: "ready",
      channel: "sms",
      reason: "131026",
    });
    expect(await world.take(receipt("failed"))).toEqual({ kind: "old-news" });
    expect(world.said.slice(1)).toEqual([
      { channel: "sms", to: "+6281234567890", text: ready.words.sms?.text, providerId: "sms.2" },
    ]);
    expect(JSON.stringify([...world.notices.records])).not.toContain("+6281234567890");
  });

  it("before the answer to the request was recorded is answered too, and the answer changes nothing any more", async () => {
    const world = noticeWorld();
    world.breakAt({ call: 3, when: "before" });
    await expect(world.send(ready)).rejects.toThrow(Crash);
    world.breakAt(undefined);
    expect(await world.take(receipt("failed"))).toMatchObject({ kind: "went-on", channel: "sms" });
    world.waitForTheQueue();
    expect(await world.send(ready)).toEqual({ kind: "already-said" });
    expect(world.said.map(({ channel }) => channel)).toEqual(["whatsapp", "sms"]);
  });

  it("of an attempt before the last is no failure of the last", async () => {
    const world = await sentByWhatsApp();
    expect(await world.take(receipt("failed", ready, "whatsapp.0"))).toEqual({ kind: "old-news" });
    expect(world.said).toHaveLength(1);
  });

  it("of a code brings the same code by SMS", async () => {
    const world = await sentByWhatsApp(code);
    await world.take(receipt("failed", code));
    expect(world.said[1]?.text).toContain("Kode Anda 482913,");
  });

  it("of a code that has expired brings nothing, and that is recorded", async () => {
    const world = await sentByWhatsApp(code);
    await world.parts.pause(10 * 60_000);
    expect(await world.take(receipt("failed", code))).toMatchObject({ kind: "not-reached", reason: "too-late" });
    expect(world.said).toHaveLength(1);
    expect(world.stateOf()).toBe("failed");
  });

  it("reported by two at once is answered once; the other is told to come again", async () => {
    const world = await sentByWhatsApp();
    const outcomes = await Promise.allSettled([world.take(receipt("failed")), world.take(receipt("failed"))]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(world.said).toHaveLength(2);
  });

  it("and a refusal of the SMS is the end, and is told", async () => {
    const world = noticeWorld({ sms: "refused" });
    await world.send(ready);
    expect(await world.take(receipt("failed"))).toEqual({
      kind: "not-reached",
      about: "ready",
      channel: "sms",
      reason: "sms-no",
    });
    expect(world.notices.records.get(ready.noticeId)).toMatchObject({ state: "failed", channel: "sms" });
  });

  it.each([
    ["before leaveRung", 1, "before", 1],
    ["after leaveRung", 1, "after", 1],
    ["before the SMS", 2, "before", 1],
    ["after the SMS", 2, "after", 2],
    ["before it was recorded", 3, "before", 2],
    ["after it was recorded", 3, "after", 1],
  ] as const)("is not forgotten by a crash %s: WhatsApp reports it again", async (_, call, when, messages) => {
    const world = await sentByWhatsApp();
    world.breakAt({ call, when });
    await expect(world.take(receipt("failed"))).rejects.toThrow(Crash);
    world.breakAt(undefined);
    world.waitForTheQueue();
    await world.take(receipt("failed"));
    expect(world.said.filter(({ channel }) => channel === "sms")).toHaveLength(messages);
    expect(world.notices.records.get(ready.noticeId)).toMatchObject({ state: "sent", channel: "sms" });
  });
});
