import { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

const toInterviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
const dewi = { by: "dewi", officeId: "pekanbaru", role: "supervisor" as const };

/** Budi's is due on Tuesday 29 December 2026, Siti's, paid a day later, on Wednesday 30 December. */
const twoPromises = async () => {
  const desk = officeDesk();
  const [budi, siti] = [await desk.openFor("A-001"), await desk.openFor("A-002")];
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(budi, ...toInterviewed);
  desk.present.now = wib("2026-12-23 08:40");
  await desk.takeAll(siti, ...toInterviewed);
  const listAt = async (time: string, state?: "open" | "at-risk" | "breached") => {
    desk.present.now = wib(time);
    const listed = await desk.listDeadlines({ officeId: "pekanbaru", ...(state && { state }) });
    if (!listed.ok) throw new Error("no such office");
    return listed.value.deadlines;
  };
  const statesAt = async (time: string) => (await listAt(time)).map((one) => `${one.applicationNumber} ${one.state}`);
  return { desk, budi, siti, listAt, statesAt };
};

describe("an office's open deadlines", () => {
  it("come first due first, in the shape of the contract, at the office's time", async () => {
    const { listAt } = await twoPromises();
    const listed = await listAt("2026-12-23 09:00");
    expect(listed.map((one) => ForeseenDeadlineView.parse(one))).toEqual(listed);
    expect(listed.map(({ applicationNumber, dueAt }) => [applicationNumber, dueAt])).toEqual([
      ["PKU-26-000001", "2026-12-29T16:00:00+07:00"],
      ["PKU-26-000002", "2026-12-30T16:00:00+07:00"],
    ]);
    expect(listed[0]).toMatchObject({
      applicantName: "BUDI SANTOSO",
      step: "interviewed",
      startedAt: "2026-12-22T08:40:00+07:00",
      state: "open",
    });
  });

  it("tell their state at this moment, whether a sweep has run or not", async () => {
    const { statesAt } = await twoPromises();
    expect(await statesAt("2026-12-28 07:29")).toEqual(["PKU-26-000001 open", "PKU-26-000002 open"]);
    expect(await statesAt("2026-12-28 07:30")).toEqual(["PKU-26-000001 at-risk", "PKU-26-000002 open"]);
    expect(await statesAt("2026-12-29 16:00")).toEqual(["PKU-26-000001 breached", "PKU-26-000002 at-risk"]);
  });

  it("can be asked for by state", async () => {
    const { listAt } = await twoPromises();
    const numbers = async (state: "open" | "at-risk" | "breached") =>
      (await listAt("2026-12-29 16:00", state)).map(({ applicationNumber }) => applicationNumber);
    expect([await numbers("breached"), await numbers("at-risk"), await numbers("open")]).toEqual([
      ["PKU-26-000001"],
      ["PKU-26-000002"],
      [],
    ]);
  });

  it("say the step of the main line at which each stands, and since when, whatever held it or was repeated since", async () => {
    const { desk, budi, siti, listAt } = await twoPromises();
    await desk.takeAll(siti, "verified");
    desk.present.now = wib("2026-12-23 10:00");
    await desk.takeAll(budi, "suspended");
    await desk.takeAll(siti, "documents-incomplete");
    desk.present.now = wib("2026-12-23 11:00");
    await desk.takeAll(budi, "resumed");
    await desk.takeAll(siti, "documents-complete");
    expect(
      (await listAt("2026-12-23 12:00")).map(({ step, station, stationAt }) => [step, station, stationAt]),
    ).toEqual([
      ["resumed", "interviewed", "2026-12-22T08:40:00+07:00"],
      ["documents-complete", "verified", "2026-12-23T08:40:00+07:00"],
    ]);
  });

  it("leave out what is paused, and what is ready", async () => {
    const { desk, budi, siti, listAt } = await twoPromises();
    await desk.takeAll(budi, "documents-incomplete");
    await desk.takeAll(siti, "verified", "adjudicated", "printed", "quality-checked", "ready");
    expect(await listAt("2026-12-29 16:00")).toEqual([]);
  });

  it("keep a promise in sight that was broken before the pause", async () => {
    const { desk, budi, listAt } = await twoPromises();
    desk.present.now = wib("2026-12-30 09:00");
    await desk.takeAll(budi, "suspended");
    expect((await listAt("2026-12-31 09:00", "breached"))[0]).toMatchObject({
      applicationNumber: budi,
      step: "suspended",
      dueAt: "2026-12-29T16:00:00+07:00",
    });
  });

  it("hold what can be promised no more: closed on Fri 31 Dec 2027, it runs into a year without calendar", async () => {
    const desk = officeDesk();
    const [budi, siti] = [await desk.openFor("A-001"), await desk.openFor("A-002")];
    desk.present.now = wib("2027-12-27 08:40");
    await desk.takeAll(siti, ...toInterviewed);
    desk.present.now = wib("2027-12-28 08:40");
    await desk.takeAll(budi, ...toInterviewed);
    const haze = { date: "2027-12-31", open: false, reason: { id: "Kabut asap", en: "Haze" } };
    desk.present.office = { ...desk.present.office, overrides: [haze] };
    const listed = await desk.listDeadlines({ officeId: "pekanbaru" });
    expect(listed).toMatchObject({
      ok: true,
      value: {
        deadlines: [{ applicationNumber: siti, dueAt: "2027-12-30T16:00:00+07:00" }],
        held: [{ applicationNumber: budi, why: "no-decree", by: null, note: null, since: "2027-12-28T08:40:00+07:00" }],
      },
    });
    expect(desk.reported).toEqual([]);
  });

  it.each([
    ["2026-12-29 15:59", "2026-12-29T16:00:00+07:00"],
    // After closing, and before a holiday: the next working day.
    ["2026-12-29 16:00", "2026-12-30T16:00:00+07:00"],
    ["2026-12-24 09:00", "2026-12-28T16:00:00+07:00"],
  ])("say at %s when the office closes next", async (time, closing) => {
    const { desk } = await twoPromises();
    desk.present.now = wib(time);
    expect(await desk.listDeadlines({ officeId: "pekanbaru" })).toMatchObject({ value: { nextClosingAt: closing } });
  });

  it("are not found for an office that does not exist", async () => {
    const { desk } = await twoPromises();
    expect(await desk.listDeadlines({ officeId: "atlantis" })).toMatchObject({ refusal: { kind: "no-such-office" } });
  });
});

describe("taking a case over", () => {
  it("notes who and when, and shows it in the list", async () => {
    const { desk, budi, listAt } = await twoPromises();
    desk.present.now = wib("2026-12-28 08:00");
    const taken = await desk.acknowledge({ applicationNumber: budi, ...dewi });
    const acknowledged = { acknowledgedBy: "dewi", acknowledgedAt: "2026-12-28T08:00:00+07:00" };
    expect(taken).toMatchObject({ ok: true, value: { applicationNumber: budi, state: "at-risk", ...acknowledged } });
    expect((await listAt("2026-12-28 08:01"))[0]).toMatchObject(acknowledged);
    expect((await listAt("2026-12-29 16:00", "breached"))[0]).toMatchObject(acknowledged);
  });

  it("leaves it with the first, whoever comes later and however often", async () => {
    const { desk, budi } = await twoPromises();
    await desk.acknowledge({ applicationNumber: budi, ...dewi });
    const saves = desk.saves.length;
    const later = await desk.acknowledge({ applicationNumber: budi, ...dewi, by: "arif" });
    expect(later).toMatchObject({ ok: true, value: { acknowledgedBy: "dewi" } });
    expect(desk.saves.length).toBe(saves);
  });

  it("has one owner when two take it at the same time", async () => {
    const { desk, budi } = await twoPromises();
    const both = await Promise.all(
      ["dewi", "arif"].map((by) => desk.acknowledge({ applicationNumber: budi, ...dewi, by })),
    );
    const owners = both.map((taken) => (taken.ok ? taken.value.acknowledgedBy : "nobody"));
    expect(new Set(owners).size).toBe(1);
  });

  it("keeps its owner when a closure has moved the promise: Tue 29 Dec 2026 closed, due Wed 30 Dec instead", async () => {
    const { desk, budi, listAt } = await twoPromises();
    await desk.acknowledge({ applicationNumber: budi, ...dewi, by: "arif" });
    const haze = { date: "2026-12-29", open: false, reason: { id: "Kabut asap", en: "Haze" } };
    desk.present.office = { ...desk.present.office, overrides: [haze] };
    expect((await listAt("2026-12-28 08:00"))[0]?.acknowledgedBy).toBe("arif");
    const taken = await desk.acknowledge({ applicationNumber: budi, ...dewi });
    expect(taken).toMatchObject({ value: { dueAt: "2026-12-30T16:00:00+07:00", acknowledgedBy: "arif" } });
  });

  it("does not keep the sweep from telling what is due", async () => {
    const { desk, budi } = await twoPromises();
    await desk.acknowledge({ applicationNumber: budi, ...dewi });
    await desk.sweep(wib("2026-12-28 07:30"));
    expect(desk.stored(budi).application).toMatchObject({
      alerts: { atRiskAt: wib("2026-12-28 07:30") },
      handling: [{ kind: "taken", by: "dewi" }],
    });
  });

  it("is refused where nothing is promised, and does not find another office's case", async () => {
    const { desk, budi } = await twoPromises();
    const stranger = { by: "arif", officeId: "makassar", role: "supervisor" as const };
    expect(await desk.acknowledge({ applicationNumber: budi, ...stranger })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    await desk.takeAll(budi, "suspended");
    expect(await desk.acknowledge({ applicationNumber: budi, ...dewi })).toMatchObject({
      refusal: { kind: "no-open-deadline" },
    });
  });
});
