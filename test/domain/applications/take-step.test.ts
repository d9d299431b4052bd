import { takeStep } from "@sip/domain/applications/take-step";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { wib } from "../../support/services/history.ts";

const rina = { by: "rina", officeId: "pekanbaru", role: "officer" as const };

describe("taking a step", () => {
  it("answers what is promised once paid, photographed and interviewed: Tue 22 Dec 2026, promised Tue 29 Dec at 16.00", async () => {
    const desk = officeDesk();
    const applicationNumber = await desk.openFor();
    await desk.takeAll(applicationNumber, "documents-complete", "paid", "biometrics-taken");
    desk.present.now = wib("2026-12-22 08:40");
    expect(await desk.take({ applicationNumber, step: "interviewed", ...rina })).toEqual({
      ok: true,
      value: {
        step: "interviewed",
        promisedOn: "2026-12-29",
        dueAt: "2026-12-29T16:00:00+07:00",
        clock: "running",
        allowedSteps: ["documents-incomplete", "verified", "suspended", "rejected", "withdrawn"],
      },
    });
  });

  it.each<[string, readonly ("documents-complete" | "documents-incomplete" | "paid")[], string]>([
    ["stopped before the count begins", ["documents-complete", "paid"], "stopped"],
    ["paused as soon as papers are missing", ["documents-incomplete"], "paused"],
  ])("shows the clock as %s", async (_, steps, clock) => {
    const desk = officeDesk();
    const number = await desk.openFor();
    await desk.takeAll(number, ...steps.slice(0, -1));
    const last = steps.at(-1) ?? "paid";
    expect(await desk.take({ applicationNumber: number, step: last, ...rina })).toMatchObject({
      value: { clock, promisedOn: null, dueAt: null },
    });
  });

  it("takes the promise away while papers are missing, and makes a new one when they are there", async () => {
    const desk = officeDesk();
    const applicationNumber = await desk.openFor();
    await desk.takeAll(applicationNumber, "documents-complete", "paid", "biometrics-taken", "interviewed");
    desk.present.now = wib("2026-12-23 10:00");
    expect(await desk.take({ applicationNumber, step: "documents-incomplete", ...rina })).toMatchObject({
      value: { clock: "paused", promisedOn: null, dueAt: null },
    });
    desk.present.now = wib("2026-12-28 12:00");
    expect(await desk.take({ applicationNumber, step: "documents-complete", ...rina })).toMatchObject({
      value: { clock: "running", promisedOn: "2026-12-31" },
    });
  });

  it("keeps the promise in sight when the passport is ready, and forgets it when the application ends without one", async () => {
    const desk = officeDesk();
    const [budi, siti] = [await desk.openFor("A-001"), await desk.openFor("A-002")];
    for (const number of [budi, siti])
      await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    await desk.takeAll(budi, "verified", "adjudicated", "printed", "quality-checked");
    const ready = await desk.take({ applicationNumber: budi, step: "ready", ...rina });
    expect(ready).toMatchObject({
      value: { clock: "stopped", promisedOn: "2026-12-29", allowedSteps: ["handed-over"] },
    });
    const rejected = await desk.take({ applicationNumber: siti, step: "rejected", ...rina });
    expect(rejected).toMatchObject({ value: { clock: "stopped", promisedOn: null, dueAt: null, allowedSteps: [] } });
  });

  it("records who took it when, with the note", async () => {
    const desk = officeDesk();
    const applicationNumber = await desk.openFor();
    desk.present.now = wib("2026-12-22 07:50");
    await desk.take({ applicationNumber, step: "documents-incomplete", note: "kartu keluarga", ...rina });
    expect(desk.stored(applicationNumber).application.steps.at(-1)).toEqual({
      step: "documents-incomplete",
      at: wib("2026-12-22 07:50"),
      by: "rina",
      note: "kartu keluarga",
    });
  });

  it("refuses what the chart does not allow, says what it does allow, and stores nothing", async () => {
    const desk = officeDesk();
    const applicationNumber = await desk.openFor();
    expect(await desk.take({ applicationNumber, step: "ready", ...rina })).toEqual({
      ok: false,
      refusal: {
        kind: "step-not-allowed",
        allowedSteps: ["documents-incomplete", "documents-complete", "suspended", "rejected", "withdrawn"],
      },
    });
    expect(desk.saves.length).toBe(1);
  });

  it.each([
    ["that does not exist", { applicationNumber: "PKU-26-999999", officeId: "pekanbaru" }],
    ["of another office", { applicationNumber: "PKU-26-000001", officeId: "makassar" }],
  ])("does not find an application %s", async (_, { applicationNumber, officeId }) => {
    const desk = officeDesk();
    await desk.openFor();
    const taken = await desk.take({ applicationNumber, step: "documents-complete", ...rina, officeId });
    expect(taken).toEqual({ ok: false, refusal: { kind: "not-found" } });
  });

  it("never lets the history run backwards when another Lambda's clock is behind", async () => {
    const desk = officeDesk();
    desk.present.now = wib("2026-12-22 08:00");
    const number = await desk.openFor();
    desk.present.now = wib("2026-12-22 07:59");
    await desk.takeAll(number, "documents-complete");
    expect(desk.stored(number).application.steps.map(({ at }) => at)).toEqual([
      wib("2026-12-22 08:00"),
      wib("2026-12-22 08:00"),
    ]);
  });
});

describe("a step that was stored although its answer was lost", () => {
  /** The next save is done, and refused when the storage is asked again: its own success stands in the way. */
  const losingOneAnswer = (meanwhile: (desk: ReturnType<typeof officeDesk>) => Promise<void> = async () => {}) => {
    const desk = officeDesk();
    let isLost = false;
    const save: typeof desk.applications.save = async (application, entries) => {
      const isSaved = await desk.applications.save(application, entries);
      if (isLost) return isSaved;
      isLost = true;
      await meanwhile(desk);
      return false;
    };
    const take = takeStep({
      applications: { ...desk.applications, save },
      offices: officesOf(pekanbaru),
      clock: () => desk.present.now,
    });
    return { desk, take };
  };

  it("is taken, once: what stands there is this very step", async () => {
    const { desk, take } = losingOneAnswer();
    const applicationNumber = await desk.openFor();
    expect(await take({ applicationNumber, step: "documents-complete", ...rina })).toMatchObject({
      ok: true,
      value: { step: "documents-complete" },
    });
    expect(desk.stored(applicationNumber).application.steps.map(({ step }) => step)).toEqual([
      "opened",
      "documents-complete",
    ]);
  });

  it("is taken also when somebody has gone on from it, and says what can be done now", async () => {
    const { desk, take } = losingOneAnswer((other) => other.takeAll("PKU-26-000001", "paid"));
    const applicationNumber = await desk.openFor();
    const taken = await take({ applicationNumber, step: "documents-complete", ...rina });
    expect(taken).toMatchObject({
      ok: true,
      value: { allowedSteps: ["documents-incomplete", "biometrics-taken", "suspended", "rejected", "withdrawn"] },
    });
  });

  it("is refused when it was somebody else who took it at that moment", async () => {
    const desk = officeDesk();
    const applicationNumber = await desk.openFor();
    desk.rival.before = async () => {
      delete desk.rival.before;
      await desk.take({ applicationNumber, step: "documents-complete", ...rina, by: "dewi" });
    };
    expect(await desk.take({ applicationNumber, step: "documents-complete", ...rina })).toMatchObject({
      ok: false,
      refusal: { kind: "step-not-allowed" },
    });
  });
});

describe("two people at one application", () => {
  it("have both steps taken, one after the other, when the chart allows both", async () => {
    const desk = officeDesk();
    const applicationNumber = await desk.openFor();
    await desk.takeAll(applicationNumber, "documents-complete");
    const both = await Promise.all([
      desk.take({ applicationNumber, step: "paid", ...rina }),
      desk.take({ applicationNumber, step: "biometrics-taken", ...rina, by: "dewi" }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const { steps, version } = desk.stored(applicationNumber).application;
    expect([
      steps
        .map(({ step }) => step)
        .slice(2)
        .sort(),
      version,
    ]).toEqual([["biometrics-taken", "paid"], 4]);
  });

  it("have one step taken and one refused when they take the same", async () => {
    const desk = officeDesk();
    const applicationNumber = await desk.openFor();
    await desk.takeAll(applicationNumber, "documents-complete");
    const both = await Promise.all(
      ["rina", "dewi"].map((by) => desk.take({ applicationNumber, step: "paid", ...rina, by })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(desk.stored(applicationNumber).application.steps.length).toBe(3);
  });

  it("decide anew as often as somebody else was faster, and a fault says so when that never ends", async () => {
    const desk = officeDesk();
    const applicationNumber = await desk.openFor();
    let rivals = 3;
    const passBy = async () => {
      if (rivals === 0) return;
      rivals -= 1;
      const kept = desk.stored(applicationNumber);
      const application = { ...kept.application, version: kept.application.version + 1 };
      desk.kept.set(applicationNumber, { ...kept, application });
    };
    desk.rival.before = passBy;
    await desk.takeAll(applicationNumber, "documents-complete");
    expect(desk.stored(applicationNumber).application.version).toBe(5);
    rivals = Number.POSITIVE_INFINITY;
    await expect(desk.take({ applicationNumber, step: "paid", ...rina })).rejects.toThrow("somebody else was faster");
  });
});

describe("the day of issue, which comes with the step that issues the passport", () => {
  const adjudicated = async () => {
    const desk = officeDesk();
    const applicationNumber = await desk.openFor();
    await desk.takeAll(applicationNumber, "documents-complete", "paid", "biometrics-taken", "interviewed", "verified");
    await desk.takeAll(applicationNumber, "adjudicated");
    desk.present.now = wib("2026-12-29 10:00");
    const take = (step: string, issuedOn: string) => desk.take({ applicationNumber, step, issuedOn, ...rina });
    return { desk, applicationNumber, take };
  };

  it.each([
    ["of the day before", "2026-12-28"],
    ["of today", "2026-12-29"],
    ["of the day on which the application was opened", "2026-12-22"],
  ])("is kept with the step: %s", async (_, issuedOn) => {
    const { desk, applicationNumber, take } = await adjudicated();
    expect(await take("printed", issuedOn)).toMatchObject({ ok: true });
    expect(desk.stored(applicationNumber).application.steps.at(-1)).toMatchObject({ step: "printed", issuedOn });
  });

  it.each([
    ["in the future", "2026-12-30"],
    ["before the application was opened", "2026-12-21"],
    ["no day at all", "2026-12-32"],
  ])("is refused when it is %s, and the step is not taken", async (_, issuedOn) => {
    const { desk, applicationNumber, take } = await adjudicated();
    expect(await take("printed", issuedOn)).toEqual({
      ok: false,
      refusal: { kind: "strange-issue-day", from: "2026-12-22", until: "2026-12-29" },
    });
    expect(desk.stored(applicationNumber).application.steps.at(-1)).toMatchObject({ step: "adjudicated" });
  });

  it("is refused with a step that issues nothing, and only after the chart has allowed the step", async () => {
    const { take } = await adjudicated();
    expect(await take("rejected", "2026-12-29")).toEqual({
      ok: false,
      refusal: { kind: "issues-nothing", issuing: ["printed"] },
    });
    expect(await take("ready", "2030-01-01")).toMatchObject({ refusal: { kind: "step-not-allowed" } });
  });

  it("is the office's day: 06.30 WIB on Tue 29 Dec is still Mon 28 Dec in UTC", async () => {
    const { desk, take } = await adjudicated();
    desk.present.now = wib("2026-12-29 06:30");
    expect(await take("printed", "2026-12-29")).toMatchObject({ ok: true });
  });
});
