import { alertSupervisors, type DeadlineAlert } from "@sip/domain/deadlines/alert-supervisors";
import type { SupervisorAlert, ToldAlerts } from "@sip/domain/deadlines/ports";
import { describe, expect, it } from "vitest";
import { makassar, pekanbaru } from "../../support/offices.ts";
import { officesOf } from "../../support/queue-on-table.ts";
import { wib } from "./history.ts";

const alert: DeadlineAlert = {
  factId: "PKU-26-000123:at-risk:1",
  officeId: "pekanbaru",
  applicationNumber: "PKU-26-000123",
  state: "at-risk",
  step: "interviewed",
  dueAt: wib("2026-12-29 16:00"),
};

const toldInMemory = (): ToldAlerts => {
  const told = new Map<string, { claimedAt: string; toldAt?: string }>();
  return {
    claim: async (factId, at, abandonedBefore) => {
      const known = told.get(factId);
      if (known?.toldAt !== undefined) return "told";
      if (known !== undefined && known.claimedAt >= abandonedBefore) return "being-told";
      told.set(factId, { claimedAt: at });
      return "mine";
    },
    markTold: async (factId, at) => {
      told.set(factId, { claimedAt: at, toldAt: at });
    },
  };
};

const supervisors = () => {
  const published: SupervisorAlert[] = [];
  const present = { now: wib("2026-12-28 07:30"), isTopicDown: false };
  const tell = alertSupervisors({
    alerts: {
      publish: async (message) => {
        if (present.isTopicDown) throw new Error("topic is down");
        published.push(message);
      },
    },
    toldAlerts: toldInMemory(),
    offices: officesOf(pekanbaru, makassar),
    clock: () => present.now,
  });
  return { published, present, tell };
};

describe("telling supervisors", () => {
  it("says which application, where it stands and when it is due, in Indonesian and English", async () => {
    const { published, tell } = supervisors();
    await tell(alert);
    expect(published).toEqual([
      {
        officeId: "pekanbaru",
        title: { id: "PKU-26-000123 terancam terlambat", en: "PKU-26-000123 at risk" },
        text: {
          id: "Kantor Imigrasi Kelas I TPI Pekanbaru: permohonan PKU-26-000123 terancam terlambat. Langkah terakhir: Wawancara selesai. Tenggat: Selasa, 29 Desember 2026 pukul 16.00 WIB.",
          en: "Pekanbaru Class I Immigration Office: application PKU-26-000123 is at risk. Last step: Interview done. Due: Tuesday, 29 December 2026, 16:00 WIB.",
        },
      },
    ]);
  });

  it("says late when it is late, by the office's own clock", async () => {
    const { published, tell } = supervisors();
    await tell({ ...alert, officeId: "makassar", state: "breached", dueAt: "2026-12-29T07:00:00.000Z" });
    expect(published[0]?.text.id).toContain("terlambat. Langkah");
    expect(published[0]?.text.en).toContain(
      "is late. Last step: Interview done. Due: Tuesday, 29 December 2026, 15:00 WITA",
    );
  });

  it("tells the same fact once, however often it comes", async () => {
    const { published, tell } = supervisors();
    expect([await tell(alert), await tell(alert), await tell(alert)]).toEqual(["told", "told-before", "told-before"]);
    expect(published.length).toBe(1);
  });

  it("tells it once when it comes twice at the same time: the second waits for the queue", async () => {
    const { published, tell } = supervisors();
    const both = await Promise.allSettled([tell(alert), tell(alert)]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(published.length).toBe(1);
    expect(await tell(alert)).toBe("told-before");
  });

  it("tells it after all when a run died before the topic had it", async () => {
    const { published, present, tell } = supervisors();
    present.isTopicDown = true;
    await expect(tell(alert)).rejects.toThrow("topic is down");
    present.isTopicDown = false;
    present.now = wib("2026-12-28 07:31");
    await expect(tell(alert)).rejects.toThrow(/^this alert is being told by another run$/);
    present.now = "2026-12-28T00:31:30.000Z";
    expect(await tell(alert)).toBe("told");
    expect(published.length).toBe(1);
  });

  it("tells each round and each state for itself", async () => {
    const { published, tell } = supervisors();
    await tell(alert);
    await tell({ ...alert, factId: "PKU-26-000123:at-risk:2" });
    await tell({ ...alert, factId: "PKU-26-000123:breached:2", state: "breached" });
    expect(published.length).toBe(3);
  });
});
