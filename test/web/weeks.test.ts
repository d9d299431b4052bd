import { describeService } from "@sip/domain/services/describe-service";
import { weeksOf } from "@sip/web/supervisor/weeks";
import { describe, expect, it } from "vitest";

const services = [describeService("passport"), describeService("foreign-residence")];
/** Promised for Tuesday 29 December 2026, closing time. */
const dueAt = "2026-12-29T16:00:00+07:00";
const application = (at: string, step = "ready", due: string | null = dueAt) => ({
  service: "passport",
  steps: [
    { step: "opened", at: "2026-12-22T08:00:00+07:00", by: "rina" },
    { step, at, by: "rina" },
  ],
  dueAt: due,
});

describe("what was finished in time", () => {
  it("is counted by the week in which it was finished, the last one first", () => {
    const finished = ["2026-12-24T09:00:00+07:00", "2026-12-28T09:00:00+07:00", "2026-12-30T09:00:00+07:00"];
    expect(
      weeksOf(
        finished.map((at) => application(at)),
        services,
      ),
    ).toEqual([
      { monday: "2026-12-28", kept: 1, all: 2 },
      { monday: "2026-12-21", kept: 1, all: 1 },
    ]);
  });

  it("was finished before the office closed on the promised day, as the clock of the promise has it", () => {
    const kept = (at: string): number | undefined => weeksOf([application(at)], services)[0]?.kept;
    expect(kept("2026-12-29T15:59:59+07:00")).toBe(1);
    expect(kept("2026-12-29T16:00:00+07:00")).toBe(0);
    expect(kept("2026-12-29T18:00:00+07:00")).toBe(0);
  });

  it("is not what is not finished, and not what nothing was promised for", () => {
    expect(weeksOf([application("2026-12-28T09:00:00+07:00", "printed")], services)).toEqual([]);
    expect(weeksOf([application("2026-12-28T09:00:00+07:00", "ready", null)], services)).toEqual([]);
  });

  it("is shown of six weeks", () => {
    const days = ["01", "08", "15", "22", "29"].flatMap((day) => [`2026-11-${day}`, `2026-12-${day}`]);
    expect(
      weeksOf(
        days.map((day) => application(`${day}T09:00:00+07:00`)),
        services,
      ),
    ).toHaveLength(6);
  });
});
