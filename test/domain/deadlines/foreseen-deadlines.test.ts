import { isoDate } from "@sip/calendar/date";
import { listDeadlines } from "@sip/domain/deadlines/list-deadlines";
import type { Paces } from "@sip/domain/deadlines/ports";
import { describe, expect, it } from "vitest";
import { casesFrom } from "../../support/applications/finished-cases.ts";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

/** Interviewed on Tue 22 Dec 2026 at 08:40; due on Tue 29 Dec at 16:00, at risk by the plain rule from Mon 28 Dec 07:30. */
const onePromise = async (finishedOn: Paces["finishedOn"]) => {
  const desk = officeDesk();
  const number = await desk.openFor("A-001");
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
  const reported: unknown[] = [];
  const list = listDeadlines({ ...desk.parts, paces: { finishedOn }, report: (fault) => void reported.push(fault) });
  return async (time: string, state?: "open" | "at-risk") => {
    desk.present.now = wib(time);
    const listed = await list({ officeId: "pekanbaru", ...(state && { state }) });
    if (!listed.ok) throw new Error("no such office");
    return { ...listed.value, reported };
  };
};

describe("a deadline with the forecast of its office", () => {
  it("says between when it is likely to be ready, at the office's time", async () => {
    const listAt = await onePromise(casesFrom(400));
    const { deadlines } = await listAt("2026-12-22 08:40");
    expect(deadlines).toMatchObject([
      { state: "open", forecast: { from: "2026-12-22T15:51:00+07:00", to: "2026-12-23T12:49:00+07:00" } },
    ]);
    expect(deadlines[0]?.atRiskBecause).toBeUndefined();
  });

  it("is at risk as soon as it is likely late, and says that the forecast says so", async () => {
    const listAt = await onePromise(casesFrom(1_400, 20));
    expect((await listAt("2026-12-22 08:40")).deadlines).toMatchObject([
      { state: "at-risk", atRiskBecause: "forecast" },
    ]);
    expect((await listAt("2026-12-28 15:00")).deadlines).toMatchObject([{ atRiskBecause: "forecast" }]);
    expect((await listAt("2026-12-22 08:40", "at-risk")).deadlines).toHaveLength(1);
    expect((await listAt("2026-12-22 08:40", "open")).deadlines).toEqual([]);
  });

  it("is at risk from the day before in any case: however fast the office is, or if nothing is known", async () => {
    for (const known of [casesFrom(400), async () => []]) {
      const listAt = await onePromise(known);
      expect((await listAt("2026-12-23 15:59")).deadlines).toMatchObject([{ state: "open" }]);
      expect((await listAt("2026-12-28 07:30")).deadlines).toMatchObject([
        { state: "at-risk", atRiskBecause: "day-before", forecast: null },
      ]);
    }
  });

  it("is late when it is late: no forecast changes that", async () => {
    const listAt = await onePromise(casesFrom(1_300, 200));
    const { deadlines } = await listAt("2026-12-29 16:00");
    expect(deadlines).toMatchObject([{ state: "breached" }]);
    expect(deadlines[0]?.atRiskBecause).toBeUndefined();
  });

  it("tells how good the forecasts were", async () => {
    const listAt = await onePromise(casesFrom(400));
    const { calibration } = await listAt("2026-12-22 08:40");
    expect(calibration).toEqual({ cases: 20, forecasts: 20, inside: 20 });
  });

  it("has no forecast where too little is known, and no calibration", async () => {
    const listAt = await onePromise(async () => []);
    expect(await listAt("2026-12-22 08:40")).toMatchObject({
      deadlines: [{ state: "open", forecast: null }],
      calibration: null,
    });
  });

  it("asks for the working days of thirteen weeks, once for all cases, and not for today", async () => {
    const asked: unknown[] = [];
    const listAt = await onePromise(async (officeId, serviceId, dates) => {
      asked.push([officeId, serviceId, dates[0], dates.at(-1), dates.includes(isoDate("2026-12-20")), dates.length]);
      return [];
    });
    await listAt("2026-12-22 08:40");
    expect(asked).toEqual([["pekanbaru", "passport", "2026-09-22", "2026-12-21", false, 65]]);
  });

  it("is listed without one when the pace cannot be read: the list is needed most on a bad day", async () => {
    const listAt = await onePromise(async () => {
      throw new Error("the table is throttled");
    });
    const { deadlines, reported } = await listAt("2026-12-22 08:40");
    expect(deadlines).toMatchObject([{ state: "open", forecast: null }]);
    expect(reported).toMatchObject([{ message: "the table is throttled" }]);
  });
});
