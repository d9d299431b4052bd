import type { Channel } from "@sip/domain/notices/channels";
import {
  answerLadder,
  codeLadderFor,
  type Ladder,
  ladderFor,
  type Rung,
  rungsFrom,
  topicLadder,
} from "@sip/domain/notices/ladder";
import type { Notice } from "@sip/domain/notices/notice";
import { sendNotice } from "@sip/domain/notices/send-notice";
import { describe, expect, it } from "vitest";
import { type Fault, noticeWorld } from "./notice-world.ts";

const ladders: Readonly<Record<string, Ladder>> = {
  "WhatsApp, then SMS": ladderFor(["whatsapp"]),
  "SMS alone": ladderFor(["sms"]),
  "a code by WhatsApp, then SMS": codeLadderFor("whatsapp"),
  "a code by SMS": codeLadderFor("sms"),
  "an answer by WhatsApp": answerLadder,
  "an alert on the topic": topicLadder,
};

describe("the ladders", () => {
  it("name each channel once, so that a record knows its rung by its channel", () => {
    for (const ladder of Object.values(ladders)) {
      expect(new Set(ladder.map(({ channel }) => channel)).size).toBe(ladder.length);
    }
  });

  it("wait for WhatsApp's trouble to pass, but with a code: who waits for that has it by SMS at once", () => {
    const givingUp = Object.entries(ladders).filter(([, ladder]) =>
      ladder.some(({ givesUpOn }) => givesUpOn.includes("no-answer")),
    );
    expect(givingUp.map(([name]) => name)).toEqual(["a code by WhatsApp, then SMS"]);
  });

  it("ask for leave for each SMS with a code, and for nothing else", () => {
    const asking = Object.entries(ladders).flatMap(([name, ladder]) =>
      ladder.flatMap(({ channel, spends }) => (spends === undefined ? [] : [`${name}: ${channel}`])),
    );
    expect(asking).toEqual(["a code by WhatsApp, then SMS: sms", "a code by SMS: sms"]);
  });

  it("are gone on with at the rung of a channel, and nowhere where they have none", () => {
    expect(rungsFrom(ladderFor(["whatsapp"]), "sms").map(({ channel }) => channel)).toEqual(["sms"]);
    expect(() => rungsFrom(answerLadder, "sms")).toThrow("no rung of this ladder is sms");
  });
});

/** A ladder that does not exist: as if SMS were of a carrier that reports, and something stood behind it. */
const reporting = (channel: Channel): Rung => ({
  channel,
  waitsFor: "receipt",
  givesUpOn: ["recipient", "template", "account", "no-answer"],
});
const threeRungs: Ladder = [reporting("whatsapp"), reporting("sms"), { ...reporting("topic"), waitsFor: "answer" }];
const phone = "+6281234567890";
const notice: Notice = {
  noticeId: "PKU-26-000123.ready.1",
  kind: "ready",
  officeId: "pekanbaru",
  to: phone,
  language: "id",
  ladder: threeRungs,
  words: {
    whatsapp: { text: "first" },
    sms: { text: "second" },
    topic: { level: "supervisor", title: { id: "-", en: "-" }, text: { id: "third", en: "third" } },
  },
};

/** What a channel does with a message. One that loses it has taken it, and reports a failure later. */
type Conduct = "takes" | "refuses" | "does not answer" | "loses";
type Conducts = readonly [Conduct, Conduct, Conduct];

const answers = { takes: "accepted", loses: "accepted", refuses: "refused", "does not answer": "no-answer" } as const;
const channels = ["whatsapp", "sms", "topic"] as const;

/** What ought to come of it. */
const expected = (conducts: Conducts) => {
  const end = conducts.indexOf("takes");
  const tried = end < 0 ? channels : channels.slice(0, end + 1);
  return {
    last: channels[end],
    said: tried.filter((_, index) => answers[conducts[index] ?? "takes"] === "accepted"),
  };
};

const worldOf = (conducts: Conducts) => {
  const [whatsapp, sms, topic] = conducts;
  const world = noticeWorld({ whatsapp: answers[whatsapp], sms: answers[sms], topic: answers[topic] });
  /** As the platform does: what was thrown comes again, once the claim of before is over. */
  const untilDone = async (work: () => Promise<unknown>): Promise<void> => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        await work();
        return;
      } catch {
        // Others go on meanwhile.
        await new Promise((resolve) => setImmediate(resolve));
        world.breakAt(undefined);
        world.waitForTheQueue();
      }
    }
    throw new Error("it went to the dead letters");
  };
  const receiptOf = ({ channel, providerId }: { channel: Channel; providerId: string }) => ({
    noticeId: notice.noticeId,
    channel,
    providerId,
    at: "2026-12-18T06:56:02.000Z",
  });
  /** Every message that was lost is reported so, until a report brings nothing new. */
  const reportLost = async (times = 1): Promise<void> => {
    for (let index = 0; index < world.said.length; index += 1) {
      const said = world.said[index];
      if (said === undefined || conducts[channels.indexOf(said.channel)] !== "loses") continue;
      const report = { ...receiptOf(said), status: "failed", reason: "131026" } as const;
      await Promise.all(Array.from({ length: times }, () => untilDone(() => world.take(report))));
    }
  };
  const send = () => untilDone(() => world.send(notice));
  return { ...world, send, reportLost, receiptOf, record: () => world.notices.records.get(notice.noticeId) };
};

const conductsOfThree: Conducts[] = (["takes", "refuses", "does not answer", "loses"] as const).flatMap((first) =>
  (["takes", "refuses", "does not answer", "loses"] as const).flatMap((second) =>
    // The last one is heard of no more once it has taken a message.
    (["takes", "refuses", "does not answer"] as const).map((third): Conducts => [first, second, third]),
  ),
);

describe("a ladder of three rungs that nobody has written a line of code for", () => {
  it.each(conductsOfThree)("the first %s, the second %s, the third %s", async (...conducts) => {
    const { last, said } = expected(conducts);
    const world = worldOf(conducts);
    await world.send();
    await world.reportLost();
    expect(world.said.map(({ channel }) => channel)).toEqual(said);
    expect(world.record()).toMatchObject(last === undefined ? { state: "failed" } : { state: "sent", channel: last });
  });

  it.each(conductsOfThree)(
    "the first %s, the second %s, the third %s: everything comes twice at once",
    async (...conducts) => {
      const { last, said } = expected(conducts);
      const world = worldOf(conducts);
      await Promise.all([world.send(), world.send()]);
      await world.reportLost(2);
      await world.send();
      expect(world.said.map(({ channel }) => channel)).toEqual(said);
      expect(world.record()).toMatchObject(last === undefined ? { state: "failed" } : { state: "sent", channel: last });
    },
  );

  it.each(
    conductsOfThree.flatMap((conducts) =>
      (["queue", "reports"] as const).map((first) => [...conducts, first] as const),
    ),
  )("the first %s, the second %s, the third %s, dead at any moment, the %s first", async (a, b, c, first) => {
    const conducts: Conducts = [a, b, c];
    const { last, said } = expected(conducts);
    const whole = worldOf(conducts);
    await whole.send();
    await whole.reportLost();
    expect(whole.calls.length).toBeGreaterThanOrEqual(3);

    for (let call = 1; call <= whole.calls.length; call += 1) {
      for (const when of ["before", "after"] as const satisfies Fault["when"][]) {
        const world = worldOf(conducts);
        world.breakAt({ call, when });
        if (first === "reports") {
          await sendNotice(world.parts)(notice).catch(() => world.breakAt(undefined));
          await world.reportLost();
          world.waitForTheQueue();
        }
        await world.send();
        await world.reportLost();

        const dead = `dead ${when} ${whole.calls[call - 1]}`;
        const spoken = world.said.map(({ channel }) => channel);
        expect([...new Set(spoken)].toSorted(), dead).toEqual(said.toSorted());
        expect(spoken.length, dead).toBeLessThanOrEqual(said.length + 1);
        expect(world.record(), dead).toMatchObject(
          last === undefined ? { state: "failed" } : { state: "sent", channel: last },
        );

        const arrived = world.said.at(-1);
        if (last === "whatsapp" || last === "sms") {
          if (arrived === undefined) throw new Error("nothing was said");
          expect(await world.take({ ...world.receiptOf(arrived), status: "delivered" }), dead).toEqual({
            kind: "moved",
          });
        }
        expect(JSON.stringify([...world.notices.records]), dead).not.toContain(phone);
      }
    }
  });

  it("keeps for a failure the rungs that are left, and of the words no others", async () => {
    const world = worldOf(["refuses", "takes", "takes"]);
    await world.send();
    expect(world.record()?.fallback).toEqual({
      to: phone,
      rungs: threeRungs.slice(2),
      words: { topic: notice.words.topic },
    });
  });
});

describe("a rung", () => {
  const oneRung = (givesUpOn: Rung["givesUpOn"]): Notice => ({
    ...notice,
    ladder: [{ channel: "sms", waitsFor: "answer", givesUpOn }, reporting("topic")],
  });

  it("that does not give up on a refusal holds the notice until somebody has mended what is refused", async () => {
    const world = noticeWorld({ sms: "refused" });
    await expect(world.send(oneRung(["account"]))).rejects.toThrow("sms refused a notice (recipient sms-no)");
    expect(world.said).toEqual([]);
    world.waitForTheQueue();
    expect(await world.send(oneRung(["recipient"]))).toMatchObject({ kind: "sent", channel: "topic" });
  });

  it("whose channel this function has not is a fault, and no reason to go on", async () => {
    const world = noticeWorld();
    const { sms: _, ...channelsHere } = world.parts.channels;
    const send = sendNotice({ ...world.parts, channels: channelsHere });
    await expect(send(oneRung(["no-answer"]))).rejects.toThrow("nothing can be said here by sms");
    expect(world.said).toEqual([]);
  });
});
