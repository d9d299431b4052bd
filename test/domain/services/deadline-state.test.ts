import { isoDate } from "@sip/calendar/date";
import { chart } from "@sip/domain/services/passport/chart";
import { deadlineState, promiseAfterMiss, type SlaClock, slaClock } from "@sip/domain/services/sla-clock";
import { describe, expect, it } from "vitest";
import { history, wib } from "../../support/services/history.ts";
import { slaOffice } from "./sla-office.ts";

const office = slaOffice();
const tuesday = { paid: "2026-12-22 08:10", "biometrics-taken": "2026-12-22 08:30", interviewed: "2026-12-22 08:40" };
const running = slaClock(chart, history(tuesday), office);

describe("a case whose clock started on Tue 22 Dec 2026, promised on Tue 29 Dec", () => {
  it.each([
    ["2026-12-22T01:40:00.000Z", "open", "at the start"],
    ["2026-12-24T05:00:00.000Z", "open", "on joint leave"],
    ["2026-12-28T00:29:59.999Z", "open", "a millisecond before Mon 28 Dec 07:30 WIB"],
    ["2026-12-28T00:30:00.000Z", "at-risk", "on Mon 28 Dec at 07:30 WIB"],
    ["2026-12-29T08:59:59.999Z", "at-risk", "a millisecond before Tue 29 Dec 16:00 WIB"],
    ["2026-12-29T09:00:00.000Z", "breached", "on Tue 29 Dec at 16:00 WIB"],
    ["2027-01-15T03:00:00.000Z", "breached", "weeks later"],
  ])("at %s is %s: %s", (now, state) => {
    expect(deadlineState(running, now)).toBe(state);
  });
});

describe("nobody is alarmed", () => {
  const late = wib("2027-01-15 10:00");

  it.each<[string, SlaClock]>([
    ["the clock has not started", slaClock(chart, [], office)],
    ["the clock stands still", slaClock(chart, history({ ...tuesday, suspended: "2026-12-23 10:00" }), office)],
    ["the passport is ready", slaClock(chart, history({ ...tuesday, ready: "2026-12-29 10:00" }), office)],
    ["the passport is ready, though late", slaClock(chart, history({ ...tuesday, ready: "2026-12-30 10:00" }), office)],
    ["the case was withdrawn", slaClock(chart, history({ ...tuesday, withdrawn: "2026-12-23 10:00" }), office)],
  ])("when %s", (_case, clock) => {
    expect(deadlineState(clock, late)).toBe("open");
  });
});

describe("a case that is late and suspended", () => {
  it("stays breached: a pause hides nothing", () => {
    const paused = slaClock(chart, history({ ...tuesday, suspended: "2026-12-29 16:01" }), office);
    expect(deadlineState(paused, wib("2026-12-29 16:01"))).toBe("breached");
  });

  it("is breached at closing when it was suspended in the second half of the promised day", () => {
    const paused = slaClock(chart, history({ ...tuesday, suspended: "2026-12-29 15:00" }), office);
    expect(deadlineState(paused, wib("2026-12-29 15:59"))).toBe("at-risk");
    expect(deadlineState(paused, wib("2026-12-29 16:00"))).toBe("breached");
  });
});

describe("a case resumed on the day before its new promise", () => {
  it("is at risk at once", () => {
    const steps = { ...tuesday, suspended: "2026-12-23 10:00", resumed: "2026-12-29 14:00" };
    const clock = slaClock(chart, history(steps), office);
    expect(clock).toMatchObject({ promisedOn: "2027-01-04", atRiskAt: wib("2026-12-31 07:30") });
    expect(deadlineState(clock, wib("2026-12-29 14:00"))).toBe("open");
    const short = slaOffice({ slaWorkingDaysFrom: { "2025-01-01": 1 } });
    expect(deadlineState(slaClock(chart, history(steps), short), wib("2026-12-29 14:00"))).toBe("at-risk");
  });
});

describe("the day that follows a missed promise", () => {
  const dayAfter = (missedOn: string, steps: Parameters<typeof history>[0] = {}) =>
    promiseAfterMiss(chart, history({ ...tuesday, ...steps }), office, isoDate(missedOn));

  it("is the next working day, due at its closing", () => {
    expect(dayAfter("2026-12-29")).toMatchObject({ promisedOn: "2026-12-30", dueAt: wib("2026-12-30 16:00") });
  });

  it("is Mon 4 Jan 2027 after Thu 31 Dec 2026, over New Year and the weekend", () => {
    expect(dayAfter("2026-12-31")?.promisedOn).toBe("2027-01-04");
  });

  it("moves by the days on which the clock stands still for more than half", () => {
    expect(dayAfter("2026-12-29", { suspended: "2026-12-30 08:00", resumed: "2026-12-30 12:00" })?.promisedOn).toBe(
      "2026-12-30",
    );
    expect(dayAfter("2026-12-29", { suspended: "2026-12-30 08:00", resumed: "2026-12-30 13:00" })?.promisedOn).toBe(
      "2026-12-31",
    );
  });

  it("is none while the clock is paused, nor where the holidays of its year are not decreed", () => {
    expect(dayAfter("2026-12-29", { suspended: "2026-12-29 16:01" })).toBeUndefined();
    expect(dayAfter("2027-12-31")).toBeUndefined();
  });
});
