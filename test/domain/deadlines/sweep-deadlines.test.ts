import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

const toInterviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
const toReady = ["verified", "adjudicated", "printed", "quality-checked", "ready"] as const;

/** Paid, photographed and interviewed on Tuesday 22 December 2026, promised Tuesday 29 December: 24 is joint leave, 25 a holiday. */
const promised = async () => {
  const desk = officeDesk();
  const number = await desk.openFor();
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(number, ...toInterviewed);
  const sweepAt = async (...times: readonly string[]) => {
    for (const time of times) {
      desk.present.now = wib(time);
      await desk.sweep(wib(time));
    }
    return desk.stored(number);
  };
  return { desk, number, sweepAt };
};

describe("the sweep", () => {
  it("says nothing before Mon 28 Dec 2026 07.30, and that it is at risk from then on, once", async () => {
    const { desk, sweepAt } = await promised();
    const before = desk.saves.length;
    await sweepAt("2026-12-22 16:00", "2026-12-23 12:00", "2026-12-25 07:30", "2026-12-28 07:25");
    expect(desk.saves.length).toBe(before);
    const { application } = await sweepAt("2026-12-28 07:30", "2026-12-28 07:35", "2026-12-29 15:55");
    expect(application.alerts).toEqual({
      round: 1,
      dueAt: wib("2026-12-29 16:00"),
      atRiskAt: wib("2026-12-28 07:30"),
    });
    expect(desk.saves.length).toBe(before + 1);
  });

  it("tells a promise broken at 16.00 at 16.00, with the new day", async () => {
    const { sweepAt } = await promised();
    await sweepAt("2026-12-28 07:30", "2026-12-29 15:55");
    const { application, entries } = await sweepAt("2026-12-29 16:00");
    expect(application.alerts).toMatchObject({ breachedAt: wib("2026-12-29 16:00") });
    expect(application.named.at(-1)).toMatchObject({ on: "2026-12-30", because: "missed" });
    expect(entries).toMatchObject({
      // Two office hours later it goes up one level, if nobody has taken it over.
      next: { list: "deadlines", at: wib("2026-12-30 09:30") },
      deadlineAt: wib("2026-12-29 16:00"),
    });
  });

  it("tells that it is still broken when the new day is missed, and then once a week", async () => {
    const { desk, number, sweepAt } = await promised();
    await sweepAt("2026-12-28 07:30", "2026-12-29 16:00");
    const tellings: (string | undefined)[] = [];
    for (const time of [
      "2026-12-30 15:55",
      "2026-12-30 16:00",
      "2027-01-06 15:55",
      "2027-01-06 16:00",
      "2027-01-13 16:00",
    ]) {
      const was = desk.stored(number).application.alerts.again;
      const { again } = (await sweepAt(time)).application.alerts;
      tellings.push(again?.times === was?.times ? undefined : `${again?.times} at ${again?.at}`);
    }
    expect(tellings).toEqual([
      undefined,
      `1 at ${wib("2026-12-30 16:00")}`,
      undefined,
      `2 at ${wib("2027-01-06 16:00")}`,
      `3 at ${wib("2027-01-13 16:00")}`,
    ]);
    // The days that were named stay, and no third one is.
    expect(desk.stored("PKU-26-000001").application.named.map(({ on }) => on)).toEqual(["2026-12-29", "2026-12-30"]);
  });

  it("tells the miss of the new day also of a case that was taken over, and then is silent about it for a week", async () => {
    const { desk, number, sweepAt } = await promised();
    await sweepAt("2026-12-28 07:30", "2026-12-29 16:00");
    await desk.acknowledge({ applicationNumber: number, by: "dewi", officeId: "pekanbaru", role: "supervisor" });
    const { application, entries } = await sweepAt("2026-12-30 16:00");
    expect([application.alerts.again?.times, entries.next]).toEqual([
      1,
      { list: "deadlines", at: wib("2027-01-05 16:00") },
    ]);
  });

  it("tells a late case that is suspended again after a week, though no new day can be named", async () => {
    const { desk, number, sweepAt } = await promised();
    await sweepAt("2026-12-28 07:30", "2026-12-29 16:00");
    desk.present.now = wib("2026-12-29 16:01");
    await desk.takeAll(number, "suspended");
    expect((await sweepAt("2026-12-30 16:00")).application.alerts.again).toBeUndefined();
    // Tue 5 Jan is a holiday.
    expect((await sweepAt("2027-01-05 16:00", "2027-01-06 07:30")).application.alerts.again).toMatchObject({
      times: 1,
    });
  });

  it("tells nobody at night: what it found at 16.05 it tells at 07.30 of the next working day", async () => {
    const { desk, number, sweepAt } = await promised();
    await sweepAt("2026-12-28 07:30");
    const closed = await sweepAt("2026-12-29 16:05");
    expect(closed.application.alerts.breachedAt).toBeUndefined();
    expect(closed.entries.next).toEqual({ list: "deadlines", at: wib("2026-12-30 07:30") });
    const { alerts } = (await sweepAt("2026-12-29 23:00", "2026-12-30 07:25", "2026-12-30 07:30")).application;
    expect(alerts).toMatchObject({ breachedAt: wib("2026-12-30 07:30") });
    expect(desk.stored(number).application.named.at(-1)).toMatchObject({ on: "2026-12-31", because: "missed" });
  });

  it("waits over a weekend and a holiday: found on Thu 31 Dec at 17.00, told on Mon 4 Jan 2027", async () => {
    const { sweepAt } = await promised();
    await sweepAt("2026-12-31 17:00", "2027-01-01 09:00", "2027-01-02 09:00");
    expect((await sweepAt("2027-01-04 07:25")).application.alerts.breachedAt).toBeUndefined();
    expect((await sweepAt("2027-01-04 07:30")).application.alerts.breachedAt).toBe(wib("2027-01-04 07:30"));
  });

  it("tells only that it is broken when it comes so late that both states have come", async () => {
    const { desk, sweepAt } = await promised();
    const { alerts } = (await sweepAt("2026-12-30 09:00", "2026-12-30 09:05")).application;
    expect([alerts.atRiskAt, alerts.breachedAt]).toEqual([undefined, wib("2026-12-30 09:00")]);
    expect(desk.saves.filter(({ application }) => application.alerts.atRiskAt !== undefined)).toEqual([]);
  });

  it("says nothing of a passport that is ready", async () => {
    const { desk, number, sweepAt } = await promised();
    desk.present.now = wib("2026-12-24 09:00");
    await desk.takeAll(number, ...toReady);
    const saves = desk.saves.length;
    const { application } = await sweepAt("2026-12-28 07:30", "2026-12-29 16:00");
    expect([application.alerts.atRiskAt, application.alerts.breachedAt, desk.saves.length]).toEqual([
      undefined,
      undefined,
      saves,
    ]);
  });
});

describe("a sweep and a step at the same moment", () => {
  it("ready is first: no alert", async () => {
    const { desk, number } = await promised();
    desk.present.now = wib("2026-12-29 15:59");
    await desk.takeAll(number, ...toReady.slice(0, -1));
    desk.rival.before = async ({ alerts }) => {
      if (alerts.breachedAt === undefined) return;
      delete desk.rival.before;
      await desk.takeAll(number, "ready");
    };
    await desk.sweep(wib("2026-12-29 16:00"));
    const { application } = desk.stored(number);
    expect([application.steps.at(-1)?.step, application.alerts.breachedAt]).toEqual(["ready", undefined]);
  });

  it("the alert is first: the step is taken after it, and nothing is told after ready", async () => {
    const { desk, number, sweepAt } = await promised();
    await desk.takeAll(number, ...toReady.slice(0, -1));
    desk.rival.before = async ({ steps }) => {
      if (steps.at(-1)?.step !== "ready") return;
      delete desk.rival.before;
      await desk.sweep(wib("2026-12-29 16:00"));
    };
    desk.present.now = wib("2026-12-29 16:00");
    await desk.takeAll(number, "ready");
    const saves = desk.saves.length;
    const { application } = await sweepAt("2026-12-29 16:05", "2026-12-30 07:30");
    expect([application.steps.at(-1)?.step, application.alerts.breachedAt]).toEqual(["ready", wib("2026-12-29 16:00")]);
    expect(desk.saves.length).toBe(saves);
  });

  it("another step is first: the alert is still told, in the same sweep", async () => {
    const { desk, number } = await promised();
    desk.rival.before = async ({ alerts }) => {
      if (alerts.breachedAt === undefined) return;
      delete desk.rival.before;
      await desk.takeAll(number, "verified");
    };
    await desk.sweep(wib("2026-12-29 16:00"));
    const { application } = desk.stored(number);
    expect([application.steps.at(-1)?.step, application.alerts.breachedAt]).toEqual([
      "verified",
      wib("2026-12-29 16:00"),
    ]);
  });

  it("two sweeps at once tell it once", async () => {
    const { desk } = await promised();
    const before = desk.saves.length;
    await Promise.all([desk.sweep(wib("2026-12-28 07:30")), desk.sweep(wib("2026-12-28 07:30"))]);
    expect(desk.saves.length).toBe(before + 1);
  });
});

describe("pauses", () => {
  it("takes the entry away while papers are missing", async () => {
    const { desk, number, sweepAt } = await promised();
    await desk.takeAll(number, "documents-incomplete");
    const { entries, application } = await sweepAt("2026-12-28 07:30", "2026-12-29 16:00");
    expect([entries.next?.list, entries.deadlineAt, application.alerts.atRiskAt]).toEqual([
      "papers",
      undefined,
      undefined,
    ]);
  });

  it("alerts anew for the new promise, as a new round, and forgets who took over the old one", async () => {
    const { desk, number, sweepAt } = await promised();
    await sweepAt("2026-12-28 07:30");
    const supervisor = { by: "dewi", officeId: "pekanbaru", role: "supervisor" as const };
    await desk.acknowledge({ applicationNumber: number, ...supervisor });
    desk.present.now = wib("2026-12-28 10:00");
    await desk.takeAll(number, "documents-incomplete");
    desk.present.now = wib("2026-12-30 10:00");
    await desk.takeAll(number, "documents-complete");
    // 28 and 29 were paused for more than half; counted are 23, 30 and 31 December.
    expect(desk.stored(number).application.alerts).toEqual({ round: 2, dueAt: wib("2026-12-31 16:00") });
    const { alerts, named } = (await sweepAt("2026-12-30 10:05", "2026-12-31 16:00")).application;
    expect(alerts).toMatchObject({
      round: 2,
      atRiskAt: wib("2026-12-30 10:05"),
      breachedAt: wib("2026-12-31 16:00"),
    });
    expect(named.map(({ on, because }) => [on, because])).toEqual([
      ["2026-12-29", "started"],
      ["2026-12-31", "moved"],
      ["2027-01-04", "missed"],
    ]);
  });

  it("keeps the alerts when the pause cost no day and the promise is the same", async () => {
    const { desk, number, sweepAt } = await promised();
    await sweepAt("2026-12-28 07:30");
    desk.present.now = wib("2026-12-28 10:00");
    await desk.takeAll(number, "suspended");
    desk.present.now = wib("2026-12-28 11:00");
    await desk.takeAll(number, "resumed");
    const { alerts } = (await sweepAt("2026-12-28 11:05")).application;
    expect(alerts).toMatchObject({ round: 1, atRiskAt: wib("2026-12-28 07:30") });
  });

  it("hide no miss: it is told in the pause, and the new day is named once the clock runs again", async () => {
    const { desk, number, sweepAt } = await promised();
    desk.present.now = wib("2026-12-29 15:00");
    await desk.takeAll(number, "suspended");
    const { alerts, named } = (await sweepAt("2026-12-29 16:00")).application;
    expect(alerts.breachedAt).toBe(wib("2026-12-29 16:00"));
    expect(named.map(({ on }) => on)).toEqual(["2026-12-29"]);
    desk.present.now = wib("2026-12-30 10:00");
    await desk.takeAll(number, "resumed");
    expect(desk.stored(number).application.named.at(-1)).toMatchObject({ on: "2026-12-30", because: "missed" });
  });

  it("of 90 seconds over every closing do not keep a case from being told as late", async () => {
    const { desk, number, sweepAt } = await promised();
    for (const day of ["2026-12-22", "2026-12-23", "2026-12-28", "2026-12-29"]) {
      desk.present.now = wib(`${day} 15:59:30`);
      await desk.takeAll(number, "suspended");
      await sweepAt(`${day} 16:00`);
      desk.present.now = wib(`${day} 16:01`);
      await desk.takeAll(number, "resumed");
    }
    const { alerts } = desk.stored(number).application;
    expect(alerts).toMatchObject({ round: 1, breachedAt: wib("2026-12-29 16:00") });
  });
});

describe("a calendar that changes under way", () => {
  const haze = { date: "2026-12-28", open: false, reason: { id: "Kabut asap", en: "Haze" } };

  it("moves the entry instead of alerting: Mon 28 Dec closed for haze, promised Wed 30 Dec, at risk on Tue 29 Dec", async () => {
    const { desk, sweepAt } = await promised();
    desk.present.office = { ...desk.present.office, overrides: [haze] };
    const moved = await sweepAt("2026-12-28 07:30");
    expect([moved.application.alerts.atRiskAt, moved.entries.next?.at]).toEqual([undefined, wib("2026-12-29 07:30")]);
    const { alerts } = (await sweepAt("2026-12-29 07:30")).application;
    expect(alerts).toEqual({ round: 2, dueAt: wib("2026-12-30 16:00"), atRiskAt: wib("2026-12-29 07:30") });
  });
});

describe("an application that cannot be settled", () => {
  it("holds up none of the others, and is reported as a fault", async () => {
    const desk = officeDesk();
    const [budi, siti] = [await desk.openFor("A-001"), await desk.openFor("A-002")];
    desk.present.now = wib("2026-12-22 08:40");
    for (const number of [budi, siti]) await desk.takeAll(number, ...toInterviewed);
    desk.rival.before = async ({ applicationNumber }) => {
      if (applicationNumber === budi) throw new Error("throttled");
    };
    await expect(desk.sweep(wib("2026-12-28 07:30"))).rejects.toThrow("1 of 2 due deadlines failed");
    expect(desk.stored(siti).application.alerts.atRiskAt).toBe(wib("2026-12-28 07:30"));
    delete desk.rival.before;
    await desk.sweep(wib("2026-12-28 07:35"));
    expect(desk.stored(budi).application.alerts.atRiskAt).toBe(wib("2026-12-28 07:35"));
  });
});
