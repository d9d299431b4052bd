import type { DeadlineAlert } from "@sip/domain/notices/alert-notice";
import { alertSupervisors } from "@sip/domain/notices/alert-supervisors";
import type { MessageOn } from "@sip/domain/notices/channels";
import { describe, expect, it } from "vitest";
import { memoryNotices } from "../../support/notices/notices-in-memory.ts";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { wib } from "../../support/services/history.ts";

const alert: DeadlineAlert = {
  factId: "PKU-26-000123:at-risk:1",
  officeId: "pekanbaru",
  serviceId: "passport",
  applicationNumber: "PKU-26-000123",
  kind: "deadline-at-risk",
  step: "interviewed",
  dueAt: wib("2026-12-29 16:00"),
};

const supervisors = () => {
  const published: MessageOn<"topic">[] = [];
  const present = { now: wib("2026-12-28 07:30"), isTopicDown: false };
  const notices = memoryNotices();
  const tell = alertSupervisors({
    channels: {
      topic: {
        send: async (message) => {
          if (present.isTopicDown) throw new Error("topic is down");
          published.push(message);
          return { kind: "accepted", providerId: "sns-1" };
        },
      },
    },
    notices,
    offices: officesOf(pekanbaru, makassar),
    clock: () => present.now,
    pause: async (milliseconds) => {
      present.now = new Date(Date.parse(present.now) + milliseconds).toISOString();
      // Others go on meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
  return { published, present, notices, tell };
};

describe("telling supervisors", () => {
  it("says which application, where it stands and when it is due, in Indonesian and English", async () => {
    const { published, tell } = supervisors();
    await tell(alert);
    expect(published).toEqual([
      {
        noticeId: "PKU-26-000123:at-risk:1",
        to: "pekanbaru",
        title: { id: "PKU-26-000123 berisiko terlambat", en: "PKU-26-000123 at risk" },
        text: {
          id: "Kantor Imigrasi Kelas I TPI Pekanbaru: permohonan PKU-26-000123 berisiko terlambat. Langkah terakhir: Wawancara selesai. Tenggat: Selasa, 29 Desember 2026 pukul 16.00 WIB.",
          en: "Pekanbaru Class I Immigration Office: application PKU-26-000123: at risk. Last step: Interview done. Due: Tuesday, 29 December 2026, 16:00 WIB.",
        },
      },
    ]);
  });

  it("says late when it is late, by the office's own clock", async () => {
    const { published, tell } = supervisors();
    await tell({ ...alert, officeId: "makassar", kind: "deadline-breached", dueAt: "2026-12-29T07:00:00.000Z" });
    expect(published[0]?.text.id).toContain("terlambat. Langkah");
    expect(published[0]?.text.en).toContain(
      ": late. Last step: Interview done. Due: Tuesday, 29 December 2026, 15:00 WITA",
    );
  });

  it("tells the same fact once, however often it comes", async () => {
    const { published, tell } = supervisors();
    expect([await tell(alert), await tell(alert), await tell(alert)]).toEqual(["told", "told-before", "told-before"]);
    expect(published.length).toBe(1);
  });

  it("tells it once when it comes twice at the same time: the second waits until the first has told it", async () => {
    const { published, tell } = supervisors();
    expect(await Promise.all([tell(alert), tell(alert)])).toEqual(["told", "told-before"]);
    expect(published.length).toBe(1);
    expect(await tell(alert)).toBe("told-before");
  });

  it("tells it after all when a run died before the topic had it, as soon as that run's ten seconds are over", async () => {
    const { published, present, tell } = supervisors();
    present.isTopicDown = true;
    await expect(tell(alert)).rejects.toThrow("topic is down");
    present.isTopicDown = false;
    present.now = "2026-12-28T00:30:04.000Z";
    expect(await tell(alert)).toBe("told");
    expect(present.now).toBe("2026-12-28T00:30:10.000Z");
    expect(published.length).toBe(1);
  });

  it("gives an alert up for nothing: while the topic is down it comes again, and is never recorded as failed", async () => {
    const { present, notices, tell } = supervisors();
    present.isTopicDown = true;
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(tell(alert)).rejects.toThrow("topic is down");
    expect(notices.records.get(alert.factId)).toMatchObject({ state: "sending", channel: "topic" });
  });

  it("remembers of an alert no phone", async () => {
    const { notices, tell } = supervisors();
    await tell(alert);
    expect(notices.records.get(alert.factId)).toEqual({
      noticeId: "PKU-26-000123:at-risk:1",
      kind: "deadline-at-risk",
      officeId: "pekanbaru",
      language: "id",
      channel: "topic",
      state: "sent",
      beganAt: "2026-12-28T00:30:00.000Z",
      providerId: "sns-1",
    });
  });

  it("tells each round and each state for itself", async () => {
    const { published, tell } = supervisors();
    await tell(alert);
    await tell({ ...alert, factId: "PKU-26-000123:at-risk:2" });
    await tell({ ...alert, factId: "PKU-26-000123:breached:2", kind: "deadline-breached" });
    expect(published.length).toBe(3);
  });
});
