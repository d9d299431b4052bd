import { HeldView } from "@sip/contracts/deadlines/shapes";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

const toInterviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;

/** Budi's was opened first. Both promised on Tuesday 22 December 2026 for Tuesday 29 December. */
const twoCases = async () => {
  const desk = officeDesk();
  desk.present.now = wib("2026-12-22 07:45");
  const budi = await desk.openFor("A-001");
  desk.present.now = wib("2026-12-22 07:50");
  const siti = await desk.openFor("A-002");
  desk.present.now = wib("2026-12-22 08:40");
  for (const number of [budi, siti]) await desk.takeAll(number, ...toInterviewed);
  const holdAt = async (time: string, applicationNumber: string, step: string, by: string, note?: string) => {
    desk.present.now = wib(time);
    const taken = await desk.take({
      applicationNumber,
      step,
      by,
      officeId: "pekanbaru",
      role: "officer",
      ...(note !== undefined && { note }),
    });
    if (!taken.ok) throw new Error(taken.refusal.kind);
  };
  const heldAt = async (time: string, state?: "open") => {
    desk.present.now = wib(time);
    const listed = await desk.listDeadlines({ officeId: "pekanbaru", ...(state && { state }) });
    if (!listed.ok) throw new Error("no such office");
    return listed.value.held;
  };
  return { budi, siti, holdAt, heldAt };
};

/** Opened on Tuesday 22 December 2026 at 08.05. */
const oneCase = async () => {
  const desk = officeDesk();
  desk.present.now = wib("2026-12-22 08:05");
  const number = await desk.openFor();
  return {
    takeAll: async (...steps: readonly PassportStep[]) => {
      desk.present.now = wib("2026-12-22 08:05");
      await desk.takeAll(number, ...steps);
    },
    heldOn: async (time: string) => {
      desk.present.now = wib(time);
      const listed = await desk.listDeadlines({ officeId: "pekanbaru" });
      if (!listed.ok) throw new Error("no such office");
      return listed.value.held;
    },
  };
};

describe("what is held", () => {
  it("is every open case that has no due day: since when, by whom, why, what was opened first, first", async () => {
    const { budi, siti, holdAt, heldAt } = await twoCases();
    await holdAt("2026-12-22 10:00", siti, "suspended", "budi");
    await holdAt("2026-12-22 14:00", budi, "documents-incomplete", "rina", "kartu keluarga");
    const held = await heldAt("2027-06-01 09:00");
    expect(held.map((one) => HeldView.parse(one))).toEqual(held);
    expect(held).toMatchObject([
      {
        applicationNumber: budi,
        since: "2026-12-22T14:00:00+07:00",
        by: "rina",
        why: "documents",
        note: "kartu keluarga",
        owner: null,
      },
      { applicationNumber: siti, since: "2026-12-22T10:00:00+07:00", by: "budi", why: "suspended", note: null },
    ]);
  });

  it("has nothing that is due, that has ended, or that goes on", async () => {
    const { budi, siti, holdAt, heldAt } = await twoCases();
    await holdAt("2026-12-22 10:00", budi, "suspended", "rina");
    await holdAt("2026-12-22 11:00", budi, "resumed", "rina");
    await holdAt("2026-12-29 15:00", siti, "suspended", "rina");
    // Its due day counts in spite of the pause: it falls due, and stands among the deadlines.
    expect(await heldAt("2026-12-30 09:00")).toEqual([]);
    await holdAt("2026-12-30 10:00", siti, "rejected", "rina");
    expect(await heldAt("2026-12-30 11:00")).toEqual([]);
  });

  it("is not asked for by a state", async () => {
    const { siti, holdAt, heldAt } = await twoCases();
    await holdAt("2026-12-22 10:00", siti, "suspended", "budi");
    expect(await heldAt("2026-12-22 11:00", "open")).toEqual([]);
  });

  it("has each case whose clock was never started, from the day after: what is still to be done, and since when", async () => {
    const { heldOn, takeAll } = await oneCase();
    await takeAll("documents-complete", "paid", "biometrics-taken");
    expect(await heldOn("2026-12-22 16:30")).toEqual([]);
    expect(await heldOn("2026-12-23 07:30")).toMatchObject([
      {
        why: "not-started",
        startedAt: null,
        since: "2026-12-22T08:05:00+07:00",
        by: null,
        note: null,
        missing: ["interviewed"],
      },
    ]);
    await takeAll("interviewed");
    expect(await heldOn("2026-12-23 07:30")).toEqual([]);
  });

  it("has a case that was held before its clock has started, at once: since the hold, and what lifts it", async () => {
    const { heldOn, takeAll } = await oneCase();
    await takeAll("documents-complete", "paid", "suspended");
    const held = await heldOn("2026-12-22 08:10");
    expect(held.map((one) => HeldView.parse(one))).toEqual(held);
    expect(held).toMatchObject([
      { why: "suspended", startedAt: null, since: "2026-12-22T08:05:00+07:00", by: "rina", missing: ["resumed"] },
    ]);
    await takeAll("withdrawn");
    expect(await heldOn("2026-12-22 08:10")).toEqual([]);
  });
});
