import { applicationFacts } from "@sip/domain/applications/facts";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

const toInterviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;

/** Interviewed on Tuesday 22 December 2026, promised Tuesday 29 December; swept each five minutes of the days that are named. */
const promised = async (office = pekanbaru) => {
  const desk = officeDesk({ office });
  const number = await desk.openFor();
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(number, ...toInterviewed);
  const raised: string[] = [];
  const sweepUntil = async (until: string) => {
    let at = Date.parse(desk.present.now) - (Date.parse(desk.present.now) % 300_000);
    for (at += 300_000; at <= Date.parse(wib(until)); at += 300_000) {
      const was = desk.stored(number);
      desk.present.now = new Date(at).toISOString();
      await desk.sweep(desk.present.now);
      for (const { type, happenedAt, data } of applicationFacts(was, desk.stored(number))) {
        if (type === "deadline-raised") raised.push(`${happenedAt} ${data.level}`);
      }
    }
    return raised;
  };
  const supervisor = { applicationNumber: number, by: "siti", officeId: "pekanbaru", role: "supervisor" } as const;
  const officer = { applicationNumber: number, by: "rina", officeId: "pekanbaru", role: "officer" } as const;
  /** Suspended for most of Wednesday and of Monday: due on Wednesday 30 December at first, then on Thursday. */
  const moveTwice = async () => {
    for (const [step, at] of [
      ["suspended", "2026-12-23 07:30"],
      ["resumed", "2026-12-23 14:35"],
      ["suspended", "2026-12-28 07:30"],
      ["resumed", "2026-12-28 14:35"],
    ] as const) {
      desk.present.now = wib(at);
      await desk.take({ ...officer, step, note: "diperiksa" });
    }
  };
  return { desk, number, sweepUntil, moveTwice, takeOver: () => desk.acknowledge(supervisor) };
};

describe("an alert that nobody takes over", () => {
  it("goes up to the supervisor after two office hours, and to the head after two more", async () => {
    const { sweepUntil } = await promised();
    // Late on Tuesday at 16.00, told to the officer of the step; Thursday 31 December is an ordinary day.
    expect(await sweepUntil("2026-12-31 16:00")).toEqual([
      `${wib("2026-12-30 09:30")} supervisor`,
      `${wib("2026-12-30 11:30")} head`,
    ]);
  });

  it("stays where it is once somebody has taken it over", async () => {
    const { sweepUntil, takeOver } = await promised();
    await sweepUntil("2026-12-30 10:00");
    await takeOver();
    expect(await sweepUntil("2026-12-31 16:00")).toEqual([`${wib("2026-12-30 09:30")} supervisor`]);
  });

  it("does not go up when the digest told it, as at risk at opening: Monday 28 December is quiet", async () => {
    const { sweepUntil } = await promised();
    expect(await sweepUntil("2026-12-29 15:55")).toEqual([]);
  });

  it("goes up when it was told alone as at risk, and from there when it is late", async () => {
    const { desk, number, sweepUntil } = await promised();
    const officer = { applicationNumber: number, by: "rina", officeId: "pekanbaru", role: "officer" } as const;
    await sweepUntil("2026-12-28 07:00");
    await desk.take({ ...officer, step: "documents-incomplete", note: "KTP" });
    await sweepUntil("2026-12-28 10:03");
    await desk.take({ ...officer, step: "documents-complete" });
    expect(desk.stored(number).application.alerts.dueAt).toBe(wib("2026-12-29 16:00"));
    expect(await sweepUntil("2026-12-29 15:55")).toEqual([
      `${wib("2026-12-28 12:05")} supervisor`,
      `${wib("2026-12-28 14:05")} head`,
    ]);
    const { application } = desk.stored(number);
    expect(application.alerts).toMatchObject({
      atRiskAt: wib("2026-12-28 10:05"),
      raised: { head: wib("2026-12-28 14:05") },
    });
  });

  it("goes up to the head when a promise was moved again, which the supervisors were told", async () => {
    const { sweepUntil, moveTwice } = await promised();
    await moveTwice();
    expect(await sweepUntil("2026-12-29 16:00")).toEqual([`${wib("2026-12-29 08:05")} head`]);
  });

  it("stays with the supervisors once one of them has taken the moved promise over", async () => {
    const { sweepUntil, moveTwice, takeOver } = await promised();
    await moveTwice();
    await takeOver();
    expect(await sweepUntil("2026-12-29 16:00")).toEqual([]);
  });

  it("goes up in a pause, too: who holds the case again gains nothing", async () => {
    const { desk, number, sweepUntil } = await promised();
    const officer = { applicationNumber: number, by: "rina", officeId: "pekanbaru", role: "officer" } as const;
    await sweepUntil("2026-12-28 07:00");
    await desk.take({ ...officer, step: "suspended", note: "diperiksa" });
    await sweepUntil("2026-12-28 08:03");
    await desk.take({ ...officer, step: "resumed" });
    await sweepUntil("2026-12-28 09:00");
    await desk.take({ ...officer, step: "suspended", note: "diperiksa" });
    expect(await sweepUntil("2026-12-28 15:00")).toEqual([
      `${wib("2026-12-28 10:05")} supervisor`,
      `${wib("2026-12-28 12:05")} head`,
    ]);
  });

  it("goes to the head when a supervisor has had a late case for a week, once", async () => {
    const { sweepUntil, takeOver } = await promised();
    await sweepUntil("2026-12-29 16:00");
    await takeOver();
    expect(await sweepUntil("2027-01-05 15:55")).toEqual([]);
    // Tuesday 5 January is Isra Mikraj.
    expect(await sweepUntil("2027-01-14 16:00")).toEqual([`${wib("2027-01-06 07:30")} head`]);
  });

  it("does not go to the head when a case was taken over before it was late, and is finished in time", async () => {
    const { desk, number, sweepUntil, takeOver } = await promised();
    await takeOver();
    await sweepUntil("2026-12-29 15:00");
    await desk.takeAll(number, "verified", "adjudicated", "printed", "quality-checked", "ready");
    expect(await sweepUntil("2027-01-06 16:00")).toEqual([]);
  });

  it("waits as long as the office's rule of that day says", async () => {
    const rules = pekanbaru.rules.map((one) => ({ ...one, alertRisesAfterOfficeHours: 4 }));
    const { sweepUntil } = await promised({ ...pekanbaru, rules });
    expect(await sweepUntil("2026-12-30 16:00")).toEqual([
      `${wib("2026-12-30 11:30")} supervisor`,
      `${wib("2026-12-30 15:30")} head`,
    ]);
  });

  it("keeps its level in a pause that moves nothing, and begins anew with a new promise", async () => {
    const { desk, number, sweepUntil } = await promised();
    const officer = { applicationNumber: number, by: "rina", officeId: "pekanbaru", role: "officer" } as const;
    const raised = () => desk.stored(number).application.alerts.raised;
    await sweepUntil("2026-12-28 07:00");
    await desk.take({ ...officer, step: "suspended", note: "diperiksa" });
    await sweepUntil("2026-12-28 08:03");
    await desk.take({ ...officer, step: "resumed" });
    await sweepUntil("2026-12-28 10:30");
    expect(raised()).toEqual({ supervisor: wib("2026-12-28 10:05") });
    await desk.take({ ...officer, step: "suspended", note: "diperiksa" });
    await sweepUntil("2026-12-28 10:40");
    expect(raised()).toEqual({ supervisor: wib("2026-12-28 10:05") });
    await sweepUntil("2026-12-28 15:30");
    await desk.take({ ...officer, step: "resumed" });
    expect(desk.stored(number).application.alerts).toEqual({ round: 2, dueAt: wib("2026-12-30 16:00") });
  });
});
