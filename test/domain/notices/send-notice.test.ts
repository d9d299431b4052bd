import type { SendOutcome } from "@sip/domain/notices/channels";
import type { Notice } from "@sip/domain/notices/notice";
import { noticesFor } from "@sip/domain/notices/notices-for";
import { sendNotice } from "@sip/domain/notices/send-notice";
import { verificationNotice } from "@sip/domain/notices/verification-notice";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { application, bookingFact, readyFact, verificationFact } from "../../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../../support/offices/pekanbaru.ts";
import { Crash, type Fault, type NoticeWorld, noticeWorld } from "./notice-world.ts";

const only = ([notice]: readonly Notice[]): Notice => {
  if (notice === undefined) throw new Error("nothing to say");
  return notice;
};
const ready = only(noticesFor(readyFact(), pekanbaru(), publicUrl));
const readyBySms = only(
  noticesFor(readyFact({ contact: { ...application.contact, channels: ["sms"] } }), pekanbaru(), publicUrl),
);
const code = verificationNotice(verificationFact("whatsapp"));

describe("a notice is said", () => {
  it("by WhatsApp, once, however often its fact comes", async () => {
    const world = noticeWorld();
    expect(await world.send(ready)).toEqual({ kind: "sent", channel: "whatsapp", refused: [] });
    expect(await world.send(ready)).toEqual({ kind: "already-said" });
    world.waitForTheQueue();
    expect(await world.send(ready)).toEqual({ kind: "already-said" });
    expect(world.said).toHaveLength(1);
    expect(world.notices.records.get("PKU-26-000123.ready.1")).toMatchObject({ state: "sent", channel: "whatsapp" });
  });

  it("is recorded before the channel is asked, and after it has answered", async () => {
    const world = noticeWorld();
    await world.send(ready);
    expect(world.calls).toEqual(["begin", "whatsapp", "markSent"]);
  });

  it("by SMS when WhatsApp refuses it for good", async () => {
    const world = noticeWorld({ whatsapp: "refused" });
    expect(await world.send(ready)).toEqual({
      kind: "sent",
      channel: "sms",
      refused: [{ channel: "whatsapp", because: "recipient", reason: "whatsapp-no" }],
    });
    expect(world.said).toEqual([
      { channel: "sms", to: "+6281234567890", text: ready.words.sms?.text, providerId: "sms.1" },
    ]);
    expect(world.notices.records.get(ready.noticeId)).toMatchObject({
      state: "sent",
      channel: "sms",
      reason: "whatsapp-no",
    });
  });

  it("by nobody when both refuse: that is recorded, told, and the end", async () => {
    const world = noticeWorld({ whatsapp: "refused", sms: "refused" });
    expect(await world.send(ready)).toMatchObject({ kind: "not-reached", refused: [{}, { reason: "sms-no" }] });
    expect(world.notices.records.get(ready.noticeId)).toMatchObject({ state: "failed", reason: "sms-no" });
    expect(await world.send(ready)).toEqual({ kind: "already-said" });
  });

  it("by SMS alone for who has not asked for WhatsApp", async () => {
    const world = noticeWorld();
    expect(await world.send(readyBySms)).toEqual({ kind: "sent", channel: "sms", refused: [] });
    expect(world.calls).toEqual(["begin", "sms", "markSent"]);
  });

  it("not at all when it would only confuse", async () => {
    const world = noticeWorld();
    const reminder = only(
      noticesFor(bookingFact("visit-reminder-due", { date: "2026-12-18" }), pekanbaru(), publicUrl),
    );
    expect(await world.send(reminder)).toEqual({ kind: "too-late" });
    expect(world.calls).toEqual([]);
  });
});

describe("trouble that passes", () => {
  const inTrouble = (world: NoticeWorld) =>
    sendNotice({
      ...world.parts,
      channels: {
        ...world.parts.channels,
        whatsapp: {
          send: async (): Promise<SendOutcome> => {
            throw new Error("WhatsApp answered 503");
          },
        },
      },
    });

  it("is thrown, so that the queue brings the notice again, and no SMS is paid for", async () => {
    const world = noticeWorld();
    await expect(inTrouble(world)(ready)).rejects.toThrow("503");
    expect(world.said).toEqual([]);
    world.waitForTheQueue();
    expect(await world.send(ready)).toMatchObject({ kind: "sent", channel: "whatsapp" });
  });

  it("does not keep somebody waiting for a code: it goes by SMS at once", async () => {
    const world = noticeWorld();
    expect(await inTrouble(world)(code)).toMatchObject({
      kind: "sent",
      channel: "sms",
      refused: [{ because: "no-answer" }],
    });
    expect(world.said[0]?.text).toContain("482913");
  });
});

describe("a verification code", () => {
  it("is in the message and nowhere in the record", async () => {
    const world = noticeWorld();
    await world.send(code);
    expect(world.said[0]?.text).toBe("482913");
    expect(JSON.stringify([...world.notices.records])).not.toContain("482913");
  });
});

describe("an SMS with a code that nobody may pay for", () => {
  it("is not sent when WhatsApp refuses: the notice has reached nobody, and that is the end", async () => {
    const world = noticeWorld({ whatsapp: "refused", codesBySms: false });
    expect(await world.send(code)).toEqual({
      kind: "not-reached",
      refused: [
        { channel: "whatsapp", because: "recipient", reason: "whatsapp-no" },
        { channel: "sms", because: "code-budget", reason: "code-budget-spent" },
      ],
    });
    expect(world.said).toEqual([]);
    expect(await world.send(code)).toEqual({ kind: "already-said" });
  });

  it("keeps no other notice back", async () => {
    const world = noticeWorld({ whatsapp: "refused", codesBySms: false });
    expect(await world.send(ready)).toMatchObject({ kind: "sent", channel: "sms" });
  });

  it("is a fault to a sender that knows no codes", async () => {
    const { codes: _, ...parts } = noticeWorld().parts;
    await expect(sendNotice(parts)(code)).rejects.toThrow("knows no codes");
  });
});

describe("two senders at once", () => {
  it("say it once: who comes second waits until the first has done it", async () => {
    const world = noticeWorld();
    const outcomes = await Promise.all([world.send(ready), world.send(ready), world.send(ready)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["sent", "already-said", "already-said"]);
    expect(world.said).toHaveLength(1);
    // The clock is one for both: when the second one looks, the first has waited for both.
    expect(world.pauses).toEqual([20_000, 0]);
  });

  it("after a crash take the notice over once, as soon as the dead one's claim is over", async () => {
    const world = noticeWorld();
    world.breakAt({ call: 2, when: "before" });
    await expect(world.send(ready)).rejects.toThrow(Crash);
    world.breakAt(undefined);
    const outcomes = await Promise.all([world.send(ready), world.send(ready)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["sent", "already-said"]);
    expect(world.pauses[0]).toBe(20_000);
    expect(world.said).toHaveLength(1);
  });

  it("who loses the race for a dead one's claim sends nothing and is told to come again", async () => {
    const world = noticeWorld();
    world.breakAt({ call: 2, when: "before" });
    await expect(world.send(ready)).rejects.toThrow(Crash);
    world.breakAt(undefined);
    const { notices } = world.parts;
    const faster = async (noticeId: string) => {
      const record = await notices.find(noticeId);
      return record && { isDone: false, record };
    };
    await expect(sendNotice({ ...world.parts, notices: { ...notices, claimAgain: faster } })(ready)).rejects.toThrow(
      "is being sent by somebody else",
    );
    expect(world.said).toEqual([]);
  });

  it("do not wait for one that died long ago", async () => {
    const world = noticeWorld();
    world.breakAt({ call: 2, when: "before" });
    await expect(world.send(ready)).rejects.toThrow(Crash);
    world.breakAt(undefined);
    world.waitForTheQueue();
    expect(await world.send(ready)).toMatchObject({ kind: "sent" });
    expect(world.pauses).toEqual([0]);
  });
});

/** Runs until the queue is rid of the message, as the platform does. */
const untilDone = async (world: NoticeWorld, notice: Notice): Promise<void> => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await world.send(notice);
      return;
    } catch {
      world.breakAt(undefined);
      world.waitForTheQueue();
    }
  }
  throw new Error("it went to the dead letters");
};

describe("a crash at any moment loses no notice", () => {
  const ways = [
    { way: "WhatsApp takes it", notice: ready, answers: {}, calls: ["begin", "whatsapp", "markSent"] },
    {
      way: "WhatsApp refuses, SMS takes it",
      notice: ready,
      answers: { whatsapp: "refused" },
      calls: ["begin", "whatsapp", "sms", "markSent"],
    },
    { way: "SMS alone", notice: readyBySms, answers: {}, calls: ["begin", "sms", "markSent"] },
  ] as const;
  const table = ways.flatMap(({ calls, ...way }) =>
    calls.flatMap((name, index) =>
      (["before", "after"] as const).map((when) => {
        // The only moments at which the channel has the message and the record does not know it.
        const isSaid = when === "after" ? /whatsapp|sms/.test(name) : name === "markSent";
        const isTwice = isSaid && !(name === "whatsapp" && "whatsapp" in way.answers);
        return { ...way, name, call: index + 1, when, times: isTwice ? 2 : 1 };
      }),
    ),
  );

  it.each(table)("$way, dead $when $name: said $times times", async ({ notice, answers, call, when, times }) => {
    const world = noticeWorld(answers);
    world.breakAt({ call, when });
    await untilDone(world, notice);
    expect(world.said).toHaveLength(times);
    expect(world.notices.records.get(notice.noticeId)?.state).toBe("sent");
  });

  it.each([
    ["the answer got lost", { call: 2, when: "after" }],
    ["the record could not be written", { call: 3, when: "before" }],
  ] as const)("a receipt heals it when %s: nothing is said twice", async (_, fault) => {
    const world = noticeWorld();
    world.breakAt(fault);
    await expect(world.send(ready)).rejects.toThrow(Crash);
    world.breakAt(undefined);
    const receipt = {
      noticeId: ready.noticeId,
      channel: "whatsapp",
      status: "sent",
      providerId: "whatsapp.1",
      at: "2026-12-18T06:56:02.000Z",
    };
    expect(await world.take({ ...receipt, channel: "whatsapp", status: "sent" })).toEqual({ kind: "moved" });
    world.waitForTheQueue();
    expect(await world.send(ready)).toEqual({ kind: "already-said" });
    expect(world.said).toHaveLength(1);
  });

  it("and with any number of crashes it is said at least once, and at most once more than crashes", async () => {
    const faults = fc.array(
      fc.record({ call: fc.integer({ min: 1, max: 5 }), when: fc.constantFrom<Fault["when"]>("before", "after") }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(faults, fc.constantFrom("accepted" as const, "refused" as const), async (planned, whatsapp) => {
        const world = noticeWorld({ whatsapp });
        let crashes = 0;
        for (const fault of [...planned, undefined]) {
          world.breakAt(fault);
          await world.send(ready).catch((thrown: unknown) => {
            if (!(thrown instanceof Crash)) throw thrown;
            crashes += 1;
          });
          world.waitForTheQueue();
        }
        expect(world.said.length).toBeGreaterThanOrEqual(1);
        expect(world.said.length).toBeLessThanOrEqual(1 + crashes);
        expect(world.notices.records.get(ready.noticeId)?.state).toBe("sent");
      }),
      { numRuns: 300 },
    );
  });
});
