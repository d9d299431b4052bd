import { describe, expect, it } from "vitest";
import { casesFrom } from "../../support/applications/finished-cases.ts";
import { alertWorld } from "../../support/notices/alert-world.ts";
import { makassar } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

describe("the digest", () => {
  it("says on Monday 28 December at 07.30 what is at risk, on Tuesday what is due, on Wednesday what is late", async () => {
    const world = alertWorld();
    await world.interviewed(2);
    await world.sendDigests("2026-12-28 07:30");
    await world.sendDigests("2026-12-29 07:30");
    await world.sendDigests("2026-12-30 07:30");
    expect(world.topic.messages.map(({ level, noticeId, title }) => [level, noticeId, title])).toEqual([
      [
        "supervisor",
        "pekanbaru:digest:2026-12-28",
        { id: "Pagi ini: 2 berisiko terlambat", en: "This morning: 2 at risk" },
      ],
      [
        "supervisor",
        "pekanbaru:digest:2026-12-29",
        { id: "Pagi ini: 2 jatuh tempo hari ini", en: "This morning: 2 due today" },
      ],
      ["supervisor", "pekanbaru:digest:2026-12-30", { id: "Pagi ini: 2 terlambat", en: "This morning: 2 late" }],
    ]);
  });

  it("has what is late first, the oldest first, then what is due today, then what is at risk, and fifteen lines at most", async () => {
    const world = alertWorld();
    const first = await world.interviewed(6);
    const text = async (time: string) => {
      await world.sendDigests(time);
      return world.topic.messages.at(-1)?.text ?? { id: "", en: "" };
    };
    expect((await text("2026-12-28 07:30")).id.match(/(?<=^- )PKU-26-\d{6}/gm)).toEqual(first);
    await world.acknowledge({
      applicationNumber: first[1] ?? "",
      by: "siti",
      officeId: "pekanbaru",
      role: "supervisor",
    });
    const { id, en } = await text("2026-12-30 07:30");
    expect(id).toContain(
      "Kantor Imigrasi Kelas I TPI Pekanbaru, untuk pengawas: Rabu, 30 Desember 2026 pukul 07.30 WIB.\n\nTerlambat: 6\n- PKU-26-000001 terlambat sejak Selasa, 29 Desember pukul 16.00. Langkah terakhir: Wawancara selesai, Selasa, 22 Desember pukul 08.40, oleh rina. Diambil alih oleh: belum ada. Yang masih diperlukan: Verifikasi;",
    );
    expect(id).toContain("oleh rina. Diambil alih oleh: siti.");
    expect(id).toMatch(/\n\nLihat dan ambil alih: https:\/\/sip\.example\/pengawas$/);
    expect(en).toContain("Late: 6\n- PKU-26-000001 late since Tuesday, 29 December, 16:00.");

    const many = alertWorld();
    await many.interviewed(20);
    await many.sendDigests("2026-12-28 07:30");
    const [message] = many.topic.messages;
    expect(message?.text.id.match(/(?<=^- )PKU-26-\d{6}/gm)).toHaveLength(15);
    expect(message?.text.id).toContain("Berisiko terlambat: 20\n");
    expect(message?.text.id).toContain("\n\ndan 5 lagi.\n\n");
  });

  it("names what has no due day once a week, on the first opening after each week of it, until it goes on", async () => {
    const world = alertWorld();
    const [budi = ""] = await world.interviewed(1);
    const siti = await world.openFor("A-002", "K7M-2QX-0001");
    await world.takeAll(siti, "documents-complete", "paid", "biometrics-taken");
    await world.take("2026-12-22 10:00", budi, "suspended", "tanda tangan berbeda");
    const said: string[] = [];
    const digestsFrom = async (...days: readonly string[]) => {
      for (const day of days) {
        if ((await world.sendDigests(`${day} 07:30`)) === 1)
          said.push(`${day} ${world.topic.messages.at(-1)?.title.id}`);
      }
    };
    await digestsFrom("2026-12-23", "2026-12-28", "2026-12-29");
    // Tuesday 5 January is Isra Mikraj.
    await digestsFrom("2026-12-30", "2027-01-04", "2027-01-05", "2027-01-06", "2027-01-07");
    await world.take("2027-01-07 08:00", budi, "resumed");
    await digestsFrom("2027-01-12");
    expect(said).toEqual([
      "2026-12-29 Pagi ini: 2 dibuka seminggu lalu atau lebih dan tanpa tenggat",
      "2027-01-06 Pagi ini: 2 dibuka seminggu lalu atau lebih dan tanpa tenggat",
      "2027-01-12 Pagi ini: 1 terlambat, 1 dibuka seminggu lalu atau lebih dan tanpa tenggat",
    ]);
    const [first] = world.topic.messages;
    expect(first?.text.id).toContain(
      `- ${budi} tanpa tenggat sejak Selasa, 22 Desember pukul 10.00: ditangguhkan. Langkah terakhir: Ditangguhkan, Selasa, 22 Desember pukul 10.00, oleh rina. Diambil alih oleh: belum ada. Yang masih diperlukan: Dilanjutkan. https://sip.example/pengawas#${budi}`,
    );
    expect(first?.text.en).toContain(
      `- ${siti} without a due day since Tuesday, 22 December, 08:40: the count of days has not started. `,
    );
    expect(first?.text.en).toContain("Still needed: Interview. ");
    expect(first?.text.id).not.toContain("tanda tangan");
  });

  it("names it also when its hold is lifted and set anew within a minute: the week begins with the application", async () => {
    const world = alertWorld();
    const number = await world.openFor("A-001", "K7M-2QX-0000");
    await world.takeAll(number, "documents-complete", "paid", "biometrics-taken");
    await world.take("2026-12-22 15:00", number, "suspended", "diperiksa");
    for (const day of ["2026-12-28", "2026-12-29"]) {
      await world.take(`${day} 07:00`, number, "resumed");
      await world.take(`${day} 07:01`, number, "suspended", "diperiksa");
    }
    expect(await world.sendDigests("2026-12-29 07:30")).toBe(1);
    expect(world.topic.messages[0]?.text.id).toContain(
      `- ${number} tanpa tenggat sejak Selasa, 29 Desember pukul 07.01`,
    );
  });

  it("tells that a promise was moved again while the office was closed, also of a case that is held by then", async () => {
    const world = alertWorld();
    const [number = ""] = await world.interviewed(1);
    for (const day of ["2026-12-23", "2026-12-28"]) {
      await world.take(`${day} 06:50`, number, "suspended", "diperiksa");
      await world.take(`${day} 17:30`, number, "resumed");
    }
    await world.take("2026-12-29 06:50", number, "suspended", "diperiksa");
    expect(await world.sendDigests("2026-12-29 07:30")).toBe(1);
    expect(world.topic.messages[0]?.text.id).toContain(
      `- ${number} janjinya berpindah lagi, kini tanpa tenggat. Langkah`,
    );
  });

  it("names something of each kind, however many are at risk", async () => {
    const world = alertWorld();
    const [held = ""] = await world.interviewed(21);
    await world.take("2026-12-22 10:00", held, "suspended", "diperiksa");
    await world.sendDigests("2026-12-29 07:30");
    const text = world.topic.messages[0]?.text.id ?? "";
    expect(text.match(/(?<=^- )PKU-26-\d{6}/gm)).toHaveLength(15);
    expect(text).toContain(`- ${held} tanpa tenggat sejak`);
    expect(text).toContain("\n\ndan 6 lagi.\n\n");
  });

  it("has what is likely late before it is at risk by the calendar: what it knows by, and when it is due", async () => {
    const world = alertWorld({ paces: { finishedOn: casesFrom(1_400, 20) } });
    await world.interviewed(1);
    await world.sendDigests("2026-12-23 07:30");
    const [message] = world.topic.messages;
    expect(message?.title.id).toBe("Pagi ini: 1 kemungkinan terlambat");
    expect(message?.text.id).toMatch(
      /- PKU-26-000001 kemungkinan terlambat: perkiraan selesai sampai .*, tenggat Selasa, 29 Desember pukul 16\.00\. Langkah terakhir: /,
    );
  });

  it("is said without forecasts if what they are made of cannot be read", async () => {
    const world = alertWorld({
      paces: {
        finishedOn: async () => {
          throw new Error("throttled");
        },
      },
    });
    await world.interviewed(1);
    expect(await world.sendDigests("2026-12-29 07:30")).toBe(1);
    expect(world.topic.messages[0]?.title.id).toBe("Pagi ini: 1 jatuh tempo hari ini");
  });

  it("is said once a day, however often its schedule runs", async () => {
    const world = alertWorld();
    await world.interviewed(1);
    const sent: number[] = [];
    for (const time of ["07:30", "07:30", "07:35", "08:25"]) sent.push(await world.sendDigests(`2026-12-28 ${time}`));
    expect(sent).toEqual([1, 0, 0, 0]);
    expect(world.topic.messages).toHaveLength(1);
  });

  it("is not said where there is nothing to say, also when there is something later that morning", async () => {
    const world = alertWorld();
    const [number = ""] = await world.interviewed(1);
    await world.take("2026-12-28 07:00", number, "documents-incomplete", "KTP");
    expect(await world.sendDigests("2026-12-28 07:30")).toBe(0);
    await world.take("2026-12-28 07:50", number, "documents-complete");
    expect(await world.sendDigests("2026-12-28 07:55")).toBe(0);
    expect(world.topic.messages).toEqual([]);
  });

  it("comes on no day on which the office is closed, nor before it opens, nor more than an hour after", async () => {
    const world = alertWorld();
    await world.interviewed(1);
    // Thursday 24 December is joint leave, Friday Christmas, then a weekend.
    for (const time of [
      "2026-12-24 07:30",
      "2026-12-25 07:30",
      "2026-12-26 07:30",
      "2026-12-28 07:25",
      "2026-12-28 08:30",
    ]) {
      expect(await world.sendDigests(time)).toBe(0);
    }
    expect(world.topic.messages).toEqual([]);
  });

  it("comes when the office opens, by its own clock: 08.00 WITA in Makassar", async () => {
    const world = alertWorld({ office: makassar });
    world.present.now = "2026-12-22T01:00:00.000Z";
    expect(await world.sendDigests("2026-12-28 06:55")).toBe(0);
    await world.sendDigests("2026-12-28 07:00");
    expect([...world.notices.records.keys()]).toEqual(["makassar:digest:2026-12-28"]);
  });

  it("that the topic did not take is said by the next run", async () => {
    const world = alertWorld();
    await world.interviewed(1);
    world.topic.isDown = true;
    await expect(world.sendDigests("2026-12-28 07:30")).rejects.toThrow("1 of 1 digests failed");
    world.topic.isDown = false;
    expect(await world.sendDigests("2026-12-28 07:35")).toBe(1);
    expect(world.present.now).toBe(wib("2026-12-28 07:35"));
  });
});
