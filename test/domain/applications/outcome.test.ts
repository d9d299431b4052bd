import type { Office } from "@sip/domain/offices/office";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

/** Day and time in December 2026, and the step taken then. */
type Done = readonly [string, PassportStep];

const at = (time: string) => wib(`2026-12-${time}`);

/** What the stored application says of its promise after a history in which every sweep came in time. */
const outcomeAfter = async (history: readonly Done[], closed?: { on: string; from: string }) => {
  const desk = officeDesk();
  const number = await desk.openFor();
  for (const [time, step] of history) {
    if (closed !== undefined && time >= closed.from) {
      const haze = { date: closed.on, open: false, reason: { id: "Kabut asap", en: "Haze" } };
      const office: Office = { ...desk.present.office, overrides: [haze] };
      desk.present.office = office;
    }
    desk.present.now = at(time);
    await desk.sweep(at(time));
    await desk.takeAll(number, step);
  }
  return desk.stored(number).entries.outcome;
};

/** Tue 22 December 2026 at the counter; due on Tue 29 December at 16.00. */
const counter: readonly Done[] = [
  ["22 08:00", "documents-complete"],
  ["22 08:10", "paid"],
  ["22 08:20", "biometrics-taken"],
  ["22 08:30", "interviewed"],
];
const decided: readonly Done[] = [
  ["22 13:00", "verified"],
  ["23 09:00", "adjudicated"],
  ["23 10:00", "printed"],
  ["23 11:00", "quality-checked"],
];
/** Paused for all of Wed 23 December: due on Wed 30 December. */
const paused: readonly Done[] = [
  ["22 15:00", "documents-incomplete"],
  ["28 07:30", "documents-complete"],
];
const decidedLater: readonly Done[] = [
  ["28 08:00", "verified"],
  ["28 09:00", "adjudicated"],
  ["28 10:00", "printed"],
  ["28 11:00", "quality-checked"],
];

describe("what became of a promise", () => {
  it("is nothing while the case is open, late or not", async () => {
    expect(await outcomeAfter([...counter, ...decided])).toBeUndefined();
    expect(await outcomeAfter([...counter, ["30 09:00", "verified"]])).toBeUndefined();
  });

  it("was kept, if it was done before the due instant", async () => {
    const kept = { dueOn: "2026-12-29", became: "kept" };
    expect(await outcomeAfter([...counter, ...decided, ["23 12:00", "ready"]])).toEqual(kept);
    expect(await outcomeAfter([...counter, ...decided, ["29 15:59:59", "ready"]])).toEqual(kept);
  });

  it("is late from the due instant on, and stays it after the hand-over", async () => {
    const late = { dueOn: "2026-12-29", became: "late" };
    expect(await outcomeAfter([...counter, ...decided, ["29 16:00", "ready"]])).toEqual(late);
    expect(await outcomeAfter([...counter, ...decided, ["30 09:00", "ready"], ["30 09:10", "handed-over"]])).toEqual(
      late,
    );
  });

  it("says that it was kept on another day than the first", async () => {
    expect(await outcomeAfter([...counter, ...paused, ...decidedLater, ["30 15:00", "ready"]])).toEqual({
      dueOn: "2026-12-30",
      became: "kept-after-move",
    });
    expect(await outcomeAfter([...counter, ...paused, ...decidedLater, ["30 16:00", "ready"]])).toEqual({
      dueOn: "2026-12-30",
      became: "late",
    });
  });

  it("is late, too, when the case is given up after the day was missed", async () => {
    const late = { dueOn: "2026-12-29", became: "late" };
    expect(await outcomeAfter([...counter, ["29 16:00", "withdrawn"]])).toEqual(late);
    expect(await outcomeAfter([...counter, ["30 09:00", "rejected"]])).toEqual(late);
    expect(await outcomeAfter([...counter, ["30 09:00", "suspended"], ["31 09:00", "rejected"]])).toEqual(late);
  });

  it("is nothing where the case was given up before any day was missed, or had no day", async () => {
    expect(await outcomeAfter([...counter, ["29 15:59", "withdrawn"]])).toBeUndefined();
    expect(
      await outcomeAfter([...counter, ["22 15:00", "documents-incomplete"], ["30 09:00", "withdrawn"]]),
    ).toBeUndefined();
    expect(await outcomeAfter([["22 08:00", "rejected"]])).toBeUndefined();
  });

  it("stays late where its day is declared closed after it was told as missed", async () => {
    const closed = { on: "2026-12-29", from: "30" };
    const late = [...counter, ...decided.slice(0, 3), ["29 16:00", "quality-checked"], ["30 09:00", "ready"]] as const;
    expect(await outcomeAfter(late, closed)).toEqual({ dueOn: "2026-12-30", became: "late" });
    const withdrawn = [...counter, ["29 16:00", "verified"], ["30 09:00", "withdrawn"]] as const;
    expect(await outcomeAfter(withdrawn, closed)).toEqual({ dueOn: "2026-12-30", became: "late" });
  });
});
