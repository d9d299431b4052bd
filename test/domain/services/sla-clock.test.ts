import { isoDate } from "@sip/calendar/date";
import { instantOf } from "@sip/calendar/time-zone";
import { chart, type PassportStep } from "@sip/domain/services/passport/chart";
import { slaClock } from "@sip/domain/services/sla-clock";
import { describe, expect, it } from "vitest";
import { history, wib } from "../../support/services/history.ts";
import { slaOffice } from "./sla-office.ts";

const office = slaOffice();
const clockOf = (steps: Partial<Record<PassportStep, string>>) => slaClock(chart, history(steps), office);

/** Paid, photographed and interviewed on the morning of Tue 22 Dec 2026. */
const tuesday = { paid: "2026-12-22 08:10", "biometrics-taken": "2026-12-22 08:30", interviewed: "2026-12-22 08:40" };

describe("the clock starts", () => {
  it("not before payment, photo and interview", () => {
    expect(clockOf({})).toEqual({ state: "not-started" });
    expect(clockOf({ opened: "2026-12-22 07:40" })).toEqual({ state: "not-started" });
    expect(clockOf({ paid: "2026-12-22 08:10" })).toEqual({ state: "not-started" });
    expect(clockOf({ paid: "2026-12-22 08:10", "biometrics-taken": "2026-12-22 08:40" })).toEqual({
      state: "not-started",
    });
  });

  it("at the interview when the applicant paid before the visit (M-Paspor)", () => {
    const clock = clockOf({ ...tuesday, paid: "2026-12-18 20:00" });
    expect(clock).toMatchObject({ state: "running", startedAt: wib("2026-12-22 08:40"), promisedOn: "2026-12-29" });
  });

  it("at an interview that was put off, for whoever has paid and was photographed days before", () => {
    const clock = clockOf({ ...tuesday, interviewed: "2026-12-28 09:00" });
    expect(clock).toMatchObject({ startedAt: wib("2026-12-28 09:00"), promisedOn: "2026-12-31" });
  });

  it("by the rule of the day of the first step, where the office changes it", () => {
    const { time, office } = slaOffice();
    const [rules] = office.rules;
    if (rules === undefined) throw new Error("an office has rules");
    const changing = {
      time,
      office: {
        rules: [
          { ...rules, clockStartsAfter: ["paid"] },
          { ...rules, from: "2026-12-22" },
        ],
      },
    };
    const startedAt = (opened: string) => slaClock(chart, history({ opened, ...tuesday }), changing).startedAt;
    expect(startedAt("2026-12-21 08:00")).toBe(wib("2026-12-22 08:10"));
    expect(startedAt("2026-12-22 07:40")).toBe(wib("2026-12-22 08:40"));
  });

  it("at the payment when that came last", () => {
    const clock = clockOf({ ...tuesday, paid: "2026-12-22 19:00" });
    expect(clock).toMatchObject({ state: "running", startedAt: wib("2026-12-22 19:00"), promisedOn: "2026-12-29" });
  });

  it("on the office's day: the last minute of Tue 22 Dec, and the first of Wed 23 Dec", () => {
    expect(clockOf({ ...tuesday, paid: "2026-12-22 23:59" }).promisedOn).toBe("2026-12-29");
    expect(clockOf({ ...tuesday, paid: "2026-12-23 00:00" }).promisedOn).toBe("2026-12-30");
  });

  it("at the first photo and interview, when they come again", () => {
    const again = { "biometrics-taken": "2026-12-28 09:00", interviewed: "2026-12-28 09:30" };
    const taken = [...history(tuesday), ...history(again)];
    expect(slaClock(chart, taken, office).startedAt).toBe(wib("2026-12-22 08:40"));
  });

  it("in whatever order the history comes", () => {
    const steps = { suspended: "2026-12-23 08:00", resumed: "2026-12-28 08:00", ...tuesday };
    expect(slaClock(chart, history(steps).reverse(), office)).toEqual(clockOf(steps));
    expect(clockOf(steps).promisedOn).toBe("2026-12-30");
  });
});

describe("paid, photographed and interviewed on Tue 22 Dec 2026", () => {
  it("is promised on Tue 29 Dec, due at 16:00 WIB, at risk from Mon 28 Dec 07:30 WIB", () => {
    expect(clockOf(tuesday)).toEqual({
      state: "running",
      startedAt: "2026-12-22T01:40:00.000Z",
      promisedOn: "2026-12-29",
      dueAt: "2026-12-29T09:00:00.000Z",
      atRiskAt: "2026-12-28T00:30:00.000Z",
    });
  });

  it("is due two hours earlier in Jayapura, as the sun is", () => {
    const at = instantOf(isoDate("2026-12-22"), "08:40", "Asia/Jayapura");
    const taken = [
      { step: "paid", at },
      { step: "biometrics-taken", at },
      { step: "interviewed", at },
    ] as const;
    expect(slaClock(chart, taken, slaOffice({ zone: "Asia/Jayapura" }))).toMatchObject({
      promisedOn: "2026-12-29",
      dueAt: "2026-12-29T07:00:00.000Z",
      atRiskAt: "2026-12-27T22:30:00.000Z",
    });
  });

  it("is due at the closing of that very day where the hours differ", () => {
    const onDate = {
      "2026-12-28": { opens: "09:00", closes: "15:00" },
      "2026-12-29": { opens: "08:00", closes: "12:00" },
    };
    expect(slaClock(chart, history(tuesday), slaOffice({ onDate }))).toMatchObject({
      dueAt: wib("2026-12-29 12:00"),
      atRiskAt: wib("2026-12-28 09:00"),
    });
  });

  it("follows the rules in force on the day of the start, not on the promised day", () => {
    const slaWorkingDaysFrom = { "2025-01-01": 3, "2026-12-23": 1 };
    expect(slaClock(chart, history(tuesday), slaOffice({ slaWorkingDaysFrom })).promisedOn).toBe("2026-12-29");
    const wednesday = history({ ...tuesday, paid: "2026-12-23 08:00" });
    expect(slaClock(chart, wednesday, slaOffice({ slaWorkingDaysFrom })).promisedOn).toBe("2026-12-28");
  });
});

describe("the clock stops", () => {
  it.each(["ready", "rejected", "withdrawn"] as const)("at %s, and keeps what was promised", (step) => {
    expect(clockOf({ ...tuesday, [step]: "2026-12-28 14:00" })).toMatchObject({
      state: "stopped",
      stoppedAt: wib("2026-12-28 14:00"),
      promisedOn: "2026-12-29",
      dueAt: wib("2026-12-29 16:00"),
    });
  });

  it("once: what comes after does not move it", () => {
    const stopped = { ...tuesday, ready: "2026-12-28 14:00" };
    expect(clockOf({ ...stopped, "handed-over": "2027-01-20 10:00" })).toEqual(clockOf(stopped));
    expect(clockOf({ ...stopped, suspended: "2026-12-28 15:00", withdrawn: "2027-01-20 10:00" })).toEqual(
      clockOf(stopped),
    );
  });

  it("before it has started, without a promise", () => {
    expect(clockOf({ paid: "2026-12-22 08:10", withdrawn: "2026-12-23 10:00" })).toEqual({
      state: "stopped",
      stoppedAt: wib("2026-12-23 10:00"),
    });
  });

  it("while paused, without a promise and without a cause", () => {
    expect(clockOf({ ...tuesday, suspended: "2026-12-23 10:00", rejected: "2026-12-28 10:00" })).toEqual({
      state: "stopped",
      startedAt: wib("2026-12-22 08:40"),
      stoppedAt: wib("2026-12-28 10:00"),
    });
  });
});

describe("the promise", () => {
  it("is kept by a passport ready a millisecond before the due instant, and not by one at that instant", () => {
    const readyAt = (at: string) => slaClock(chart, [...history(tuesday), { step: "ready", at }], office).metPromise;
    expect(readyAt("2026-12-29T08:59:59.999Z")).toBe(true);
    expect(readyAt("2026-12-29T09:00:00.000Z")).toBe(false);
  });

  it("is neither kept nor missed by a case that ends otherwise in time", () => {
    expect(clockOf({ ...tuesday, rejected: "2026-12-28 10:00" }).metPromise).toBeUndefined();
    expect(clockOf({ ...tuesday, withdrawn: "2026-12-28 10:00" }).metPromise).toBeUndefined();
  });

  it("is missed by whatever ends after the due instant", () => {
    expect(clockOf({ ...tuesday, ready: "2026-12-30 10:00" }).metPromise).toBe(false);
    expect(clockOf({ ...tuesday, rejected: "2026-12-30 10:00" }).metPromise).toBe(false);
    expect(clockOf({ ...tuesday, suspended: "2026-12-29 16:01", rejected: "2026-12-30 10:00" }).metPromise).toBe(false);
  });
});

describe("a year without calendar", () => {
  const lastWeek = {
    paid: "2027-12-29 08:00",
    "biometrics-taken": "2027-12-29 08:10",
    interviewed: "2027-12-29 08:30",
  };

  it("lets the clock run, and makes no promise", () => {
    expect(clockOf(lastWeek)).toEqual({ state: "running", startedAt: wib("2027-12-29 08:30") });
    expect(clockOf({ ...lastWeek, suspended: "2027-12-30 08:00" })).toMatchObject({ state: "paused" });
  });

  it("leaves open whether a promise was kept", () => {
    expect(clockOf({ ...lastWeek, ready: "2027-12-31 08:00" })).toEqual({
      state: "stopped",
      startedAt: wib("2027-12-29 08:30"),
      stoppedAt: wib("2027-12-31 08:00"),
    });
  });
});
