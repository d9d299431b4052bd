import { chart, type PassportStep } from "@sip/domain/services/passport/chart";
import { deadlineState, slaClock } from "@sip/domain/services/sla-clock";
import { describe, expect, it } from "vitest";
import { history, wib } from "../../support/services/history.ts";
import { slaOffice } from "./sla-office.ts";

const office = slaOffice();
const clockOf = (steps: Partial<Record<PassportStep, string>>) => slaClock(chart, history(steps), office);

/** Paid, photographed and interviewed on the morning of Tue 22 Dec 2026, promised on Tue 29 Dec. */
const tuesday = { paid: "2026-12-22 08:10", "biometrics-taken": "2026-12-22 08:30", interviewed: "2026-12-22 08:40" };

describe("a pause", () => {
  it("takes the promise away, and says since when and why", () => {
    expect(clockOf({ ...tuesday, suspended: "2026-12-23 10:00" })).toEqual({
      state: "paused",
      startedAt: wib("2026-12-22 08:40"),
      pausedSince: wib("2026-12-23 10:00"),
      pausedBy: "suspended",
    });
    expect(clockOf({ ...tuesday, "documents-incomplete": "2026-12-23 10:00" }).pausedBy).toBe("documents");
  });

  it("over half of the office's day costs nothing", () => {
    expect(clockOf({ ...tuesday, suspended: "2026-12-23 08:00", resumed: "2026-12-23 12:15" }).promisedOn).toBe(
      "2026-12-29",
    );
  });

  it("over a minute more moves the promise by that day", () => {
    expect(clockOf({ ...tuesday, suspended: "2026-12-23 08:00", resumed: "2026-12-23 12:16" }).promisedOn).toBe(
      "2026-12-30",
    );
  });

  it("of 90 seconds over closing time, every day, moves nothing, and the case becomes late", () => {
    const days = ["2026-12-22", "2026-12-23", "2026-12-28", "2026-12-29"];
    const dodging = days.flatMap((day) => [
      { step: "suspended", at: wib(`${day} 15:59:30`) },
      { step: "resumed", at: wib(`${day} 16:01:00`) },
    ]);
    const clock = slaClock(chart, [...history(tuesday), ...dodging], office);
    expect(clock).toMatchObject({ state: "running", dueAt: wib("2026-12-29 16:00") });
    expect(deadlineState(clock, wib("2026-12-29 16:01"))).toBe("breached");
  });

  it("over a weekend and holidays costs nothing but its working days", () => {
    expect(clockOf({ ...tuesday, suspended: "2026-12-23 16:01", resumed: "2026-12-28 07:30" }).promisedOn).toBe(
      "2026-12-29",
    );
    expect(clockOf({ ...tuesday, suspended: "2026-12-23 15:00", resumed: "2026-12-28 11:45" }).promisedOn).toBe(
      "2026-12-29",
    );
    expect(clockOf({ ...tuesday, suspended: "2026-12-23 15:00", resumed: "2026-12-28 11:46" }).promisedOn).toBe(
      "2026-12-30",
    );
  });

  it("that began and ended at one instant is none", () => {
    expect(clockOf({ ...tuesday, suspended: "2026-12-23 16:00", resumed: "2026-12-23 16:00" }).promisedOn).toBe(
      "2026-12-29",
    );
  });

  it("before the start does not move the promise", () => {
    const clock = clockOf({
      "documents-incomplete": "2026-12-14 08:00",
      "documents-complete": "2026-12-21 09:00",
      ...tuesday,
    });
    expect(clock.promisedOn).toBe("2026-12-29");
  });

  it("that stood before the start counts from the start on", () => {
    expect(clockOf({ suspended: "2026-12-21 09:00", ...tuesday })).toMatchObject({
      state: "paused",
      pausedSince: wib("2026-12-22 08:40"),
    });
    expect(clockOf({ suspended: "2026-12-21 09:00", paid: "2026-12-22 08:10" })).toEqual({ state: "not-started" });
  });

  it("by two causes at once is one pause, until both have gone", () => {
    const steps = { ...tuesday, "documents-incomplete": "2026-12-23 10:00", suspended: "2026-12-23 11:00" };
    expect(clockOf(steps)).toMatchObject({ state: "paused", pausedBy: "documents" });
    const oneLeft = { ...steps, "documents-complete": "2026-12-23 12:00" };
    expect(clockOf(oneLeft)).toMatchObject({
      state: "paused",
      pausedSince: wib("2026-12-23 10:00"),
      pausedBy: "suspended",
    });
    expect(clockOf({ ...oneLeft, resumed: "2026-12-28 08:00" })).toMatchObject({
      state: "running",
      promisedOn: "2026-12-30",
    });
  });

  it("in the second half of the promised day changes nothing: what is promised is still promised, and falls due", () => {
    const steps = { ...tuesday, suspended: "2026-12-29 15:59" };
    expect(clockOf(steps)).toMatchObject({ state: "paused", promisedOn: "2026-12-29", dueAt: wib("2026-12-29 16:00") });
    expect(clockOf({ ...steps, resumed: "2026-12-30 08:00" })).toMatchObject({ dueAt: wib("2026-12-29 16:00") });
  });

  it("from the first half of the promised day on promises nothing, until it ends", () => {
    const steps = { ...tuesday, suspended: "2026-12-29 11:44" };
    expect(clockOf(steps).dueAt).toBeUndefined();
    expect(clockOf({ ...steps, resumed: "2026-12-29 15:59" }).promisedOn).toBe("2026-12-29");
    expect(clockOf({ ...steps, resumed: "2026-12-29 16:00" }).promisedOn).toBe("2026-12-30");
  });

  it("after the due instant does not make a late case punctual", () => {
    const paused = clockOf({ ...tuesday, suspended: "2026-12-29 16:01" });
    expect(paused).toMatchObject({ state: "paused", promisedOn: "2026-12-29", dueAt: wib("2026-12-29 16:00") });
    const resumed = clockOf({ ...tuesday, suspended: "2026-12-29 16:01", resumed: "2027-01-04 08:00" });
    expect(resumed).toMatchObject({ state: "running", promisedOn: "2026-12-29", dueAt: wib("2026-12-29 16:00") });
  });
});
