import { topicLadder } from "@sip/domain/notices/ladder";
import type { Notice } from "@sip/domain/notices/notice";
import { sendNotice } from "@sip/domain/notices/send-notice";
import { describe, expect, it } from "vitest";
import { dice } from "../../model/dice.ts";
import { alertWorld } from "../../support/notices/alert-world.ts";
import { wib } from "../../support/services/history.ts";

/** Interviewed on Tuesday 22 December 2026, promised Tuesday 29 December 16.00, told as at risk by Monday's digest. */
const late = async (count: number) => {
  const world = alertWorld();
  const numbers = await world.interviewed(count);
  await world.sweepAt("2026-12-28 07:30");
  await world.sendDigests("2026-12-28 07:30");
  world.newAlerts();
  world.topic.messages.length = 0;
  await world.sweepAt("2026-12-29 16:00");
  const alerts = world.newAlerts();
  world.present.now = wib("2026-12-29 16:00");
  return { ...world, numbers, alerts };
};

const namedIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/(?<=^- )PKU-26-\d{6}/gm) ?? []);

describe("telling staff about a deadline", () => {
  it("says which case, since when, where it stands, who has it, what would save it, and where to see it", async () => {
    const { topic, tell, alerts } = await late(1);
    expect(await Promise.all(alerts.map(tell))).toEqual(["told"]);
    expect(topic.messages).toEqual([
      {
        noticeId: "pekanbaru:alerts:2026-12-29T09:00:officer",
        to: "pekanbaru",
        level: "officer",
        title: { id: "PKU-26-000001 terlambat", en: "PKU-26-000001 late" },
        text: {
          id: [
            "Kantor Imigrasi Kelas I TPI Pekanbaru, untuk petugas: Selasa, 29 Desember 2026 pukul 16.00 WIB.",
            "- PKU-26-000001 terlambat sejak Selasa, 29 Desember pukul 16.00. Langkah terakhir: Wawancara selesai, Selasa, 22 Desember pukul 08.40, oleh rina. Diambil alih oleh: belum ada. Yang masih diperlukan: Verifikasi; Adjudikasi; Pencetakan; Uji kualitas; Selesai, siap diambil. https://sip.example/petugas#PKU-26-000001",
            "Lihat dan kerjakan: https://sip.example/petugas",
          ].join("\n\n"),
          en: [
            "Pekanbaru Class I Immigration Office, for officers: Tuesday, 29 December 2026, 16:00 WIB.",
            "- PKU-26-000001 late since Tuesday, 29 December, 16:00. Last step: Interview done, Tuesday, 22 December, 08:40, by rina. Taken over by: nobody yet. Still needed: Verification; Adjudication; Printing; Quality check; Finished, ready to collect. https://sip.example/petugas#PKU-26-000001",
            "See and work on it: https://sip.example/petugas",
          ].join("\n\n"),
        },
      },
    ]);
  });

  it("says all of one minute in one message, fifteen of them by number", async () => {
    const { topic, tell, alerts } = await late(18);
    expect(alerts).toHaveLength(18);
    const outcomes = await Promise.all(alerts.map(tell));
    expect(outcomes.filter((outcome) => outcome === "told")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "told-before")).toHaveLength(17);
    expect(topic.messages.map(({ title }) => title)).toEqual([
      { id: "18 permohonan: 18 terlambat", en: "18 applications: 18 late" },
    ]);
    const { id, en } = topic.messages[0]?.text ?? { id: "", en: "" };
    expect(namedIn([id])).toHaveLength(15);
    expect(id).toContain("\n\ndan 3 lagi.\n\n");
    expect(en).toContain("\n\nand 3 more.\n\n");
  });

  it("tells supervisors of a promise that was moved again, also when the case is held again a second later", async () => {
    const world = alertWorld();
    const [number = ""] = await world.interviewed(1);
    for (const day of ["2026-12-23", "2026-12-28"]) {
      await world.take(`${day} 07:30`, number, "suspended", "diperiksa");
      await world.take(`${day} 14:30`, number, "resumed");
    }
    await world.take("2026-12-28 14:30", number, "suspended", "diperiksa");
    const moves = world.newAlerts().filter(({ kind }) => kind === "promise-moved-again");
    expect(await Promise.all(moves.map(world.tell))).toEqual(["told"]);
    const [message] = world.topic.messages;
    expect(message?.level).toBe("supervisor");
    expect(message?.text.id).toContain(`- ${number} janjinya berpindah lagi, kini tanpa tenggat. Langkah terakhir: `);
  });

  it("leaves to the digest what is told at opening", async () => {
    const world = alertWorld();
    await world.interviewed(2);
    await world.sweepAt("2026-12-28 07:30");
    const alerts = world.newAlerts();
    expect(alerts).toHaveLength(2);
    expect(await Promise.all(alerts.map(world.tell))).toEqual(["in-digest", "in-digest"]);
    expect(world.topic.messages).toEqual([]);
  });

  it("leaves to the digest what it has said, also when the sweep came too late for opening", async () => {
    const world = alertWorld();
    await world.interviewed(1);
    await world.sendDigests("2026-12-28 07:30");
    await world.sweepAt("2026-12-28 07:35");
    expect(await Promise.all(world.newAlerts().map(world.tell))).toEqual(["in-digest"]);
    expect(world.topic.messages).toHaveLength(1);
  });

  it("says alone what became at risk after the digest", async () => {
    const world = alertWorld();
    const [number = ""] = await world.interviewed(1);
    await world.take("2026-12-28 07:00", number, "documents-incomplete", "KTP");
    await world.sendDigests("2026-12-28 07:30");
    await world.take("2026-12-28 10:03", number, "documents-complete");
    await world.sweepAt("2026-12-28 10:05");
    const alerts = world.newAlerts();
    expect(await Promise.all(alerts.map(world.tell))).toEqual(["told"]);
    expect(world.topic.messages.map(({ title }) => title.id)).toEqual([`${number} berisiko terlambat`]);
  });

  it("goes up level by level, on the topic of the same office", async () => {
    const world = await late(2);
    await Promise.all(world.alerts.map(world.tell));
    for (const time of ["2026-12-30 09:30", "2026-12-30 11:30"]) {
      await world.sweepAt(time);
      await Promise.all(world.newAlerts().map(world.tell));
    }
    expect(world.topic.messages.map(({ level, to, title }) => [level, to, title.id])).toEqual([
      ["officer", "pekanbaru", "2 permohonan: 2 terlambat"],
      ["supervisor", "pekanbaru", "2 permohonan: 2 belum juga selesai"],
      ["head", "pekanbaru", "2 permohonan: 2 belum juga selesai"],
    ]);
    expect(world.topic.messages[2]?.text.id).toContain(
      "PKU-26-000001 belum juga selesai, terlambat sejak Selasa, 29 Desember pukul 16.00.",
    );
  });

  it("tells supervisors of a promise that is moved again; in the night the digest does", async () => {
    const world = alertWorld();
    const [number = ""] = await world.interviewed(1);
    const moveOn = async (from: string, to: string) => {
      await world.take(from, number, "suspended", "diperiksa");
      await world.take(to, number, "resumed");
    };
    await moveOn("2026-12-23 07:00", "2026-12-23 14:00");
    world.newAlerts();
    await moveOn("2026-12-28 07:00", "2026-12-28 14:00");
    expect(await Promise.all(world.newAlerts().map(world.tell))).toEqual(["told"]);
    expect(world.topic.messages.map(({ level, title }) => [level, title.id])).toEqual([
      ["supervisor", `${number} janjinya berpindah lagi`],
    ]);

    await moveOn("2026-12-29 07:00", "2026-12-29 20:00");
    expect(await Promise.all(world.newAlerts().map(world.tell))).toEqual(["in-digest"]);
    await world.sendDigests("2026-12-30 07:30");
    expect(world.topic.messages.at(-1)?.text.id).toContain("Janjinya berpindah lagi: 1");
  });

  it("says nothing of what is overtaken: done, or at risk no longer", async () => {
    const { topic, tell, alerts, numbers, take } = await late(1);
    for (const step of ["verified", "adjudicated", "printed", "quality-checked", "ready"] as const) {
      await take("2026-12-29 16:00", numbers[0] ?? "", step);
    }
    expect(await Promise.all(alerts.map(tell))).toEqual(["overtaken"]);
    expect(topic.messages).toEqual([]);
  });

  it("comes again while the topic is down, and is lost never", async () => {
    const { topic, tell, alerts, notices, present } = await late(3);
    topic.isDown = true;
    const failed = await Promise.allSettled(alerts.map(tell));
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect([...notices.records.values()].at(-1)).toMatchObject({ state: "sending", channel: "topic" });
    topic.isDown = false;
    present.now = wib("2026-12-29 16:01");
    expect((await Promise.all(alerts.map(tell))).toSorted()).toEqual(["told", "told-before", "told-before"]);
    expect(namedIn(topic.messages.map(({ text }) => text.id)).toSorted()).toEqual([
      "PKU-26-000001",
      "PKU-26-000002",
      "PKU-26-000003",
    ]);
  });
});

describe("a notice that covers other things than the one that was begun under its id", () => {
  it("is not said in its name: who sends it reads what was begun, and goes on from there", async () => {
    const { parts, topic } = alertWorld();
    const notice = (covers: readonly string[]): Notice => ({
      noticeId: "pekanbaru:alerts:2026-12-29T09:00:officer",
      kind: "deadline-alert",
      officeId: "pekanbaru",
      to: "pekanbaru",
      language: "id",
      ladder: topicLadder,
      covers,
      words: { topic: { level: "officer", title: { id: "-", en: "-" }, text: { id: covers.join(), en: "-" } } },
    });
    topic.isDown = true;
    await expect(sendNotice(parts)(notice(["a"]))).rejects.toThrow("topic is down");
    topic.isDown = false;
    expect(await sendNotice(parts)(notice(["a", "b"]))).toEqual({ kind: "already-said" });
    expect(await sendNotice(parts)(notice(["a"]))).toMatchObject({ kind: "sent" });
    expect(topic.messages.map(({ text }) => text.id)).toEqual(["a"]);
  });
});

describe("facts that come twice, in any order, at the same time, while the sweep still saves", () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))("tell each case once (seed %i)", async (seed) => {
    const { next: chance } = dice(seed);
    const world = alertWorld();
    const numbers = await world.interviewed(2 + Math.floor(chance() * 11));
    await world.sweepAt("2026-12-28 07:30");
    await world.sendDigests("2026-12-28 07:30");
    world.newAlerts();
    world.topic.messages.length = 0;

    world.present.now = wib("2026-12-29 16:00");
    const tellers = [world.newTeller(), world.newTeller()];
    const waiting: Promise<void>[] = [];
    /** As the queue does: what was thrown comes again, a minute and a half later. */
    const deliver = async (alert: (typeof alerts)[number]): Promise<void> => {
      const teller = tellers[chance() < 0.5 ? 0 : 1] ?? world.tell;
      for (let attempt = 0; ; attempt += 1) {
        try {
          await teller(alert);
          return;
        } catch (fault) {
          if (attempt > 20) throw fault;
          await world.parts.pause(90_000);
        }
      }
    };
    // The topic fails now and then, before it takes a message.
    const { send } = world.parts.channels.topic;
    world.parts.channels.topic.send = async (message) => {
      if (chance() < 0.3) throw new Error("topic is down");
      return send(message);
    };
    let alerts: ReturnType<typeof world.newAlerts> = [];
    world.rival.before = async () => {
      const more = world.newAlerts();
      alerts = [...alerts, ...more];
      // Some facts are delivered while others are not saved yet.
      for (const alert of more) if (chance() < 0.5) waiting.push(deliver(alert));
      await Promise.resolve();
    };
    await world.sweep(wib("2026-12-29 16:00"));
    world.rival.before = async () => {};
    alerts = [...alerts, ...world.newAlerts()];
    expect(alerts).toHaveLength(numbers.length);
    const twice = [...alerts, ...alerts.filter(() => chance() < 0.7)].toSorted(() => chance() - 0.5);
    waiting.push(...twice.map(deliver));
    await Promise.all(waiting);
    expect(namedIn(world.topic.messages.map(({ text }) => text.id)).toSorted()).toEqual(numbers.toSorted());
  });
});
