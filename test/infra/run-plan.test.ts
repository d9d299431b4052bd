import { plannedMinutes } from "@sip/infra/constructs/planned-minutes";
import { runPlan } from "@sip/infra/constructs/run-plan";
import { parseSchedule } from "assembly-player/services/scheduler/schedule-expression";
import { describe, expect, it } from "vitest";
import { rows } from "../support/functions/catalog-rows.ts";

const crons = rows.flatMap(({ name, trigger }) => (trigger.kind === "schedule" ? [{ name, cron: trigger.cron }] : []));

const runsOfADay = (cron: string, fromMs: number): number[] => {
  const next = parseSchedule(cron, "Asia/Jakarta", fromMs);
  const runs: number[] = [];
  for (let at = next(fromMs - 1); at !== undefined && at < fromMs + 86_400_000; at = next(at)) runs.push(at);
  return runs.map((at) => (at - fromMs) / 60_000);
};

describe("the minutes of a day at which a row runs", () => {
  it.each(crons)("are those at which the clock of the local run starts $name", ({ cron }) => {
    expect(plannedMinutes(cron)).toEqual(runsOfADay(cron, Date.UTC(2026, 11, 21)));
  });

  it("are not known for one that does not run alike on all days: it is refused", () => {
    for (const cron of ["cron(0 8 ? * MON-FRI *)", "cron(0 8 1 * ? *)", "cron(0 8 * * ? 2027)", "rate(5 minutes)"]) {
      expect(() => plannedMinutes(cron)).toThrow("does not run alike on all days");
    }
    expect(() => plannedMinutes("cron(L 8 * * ? *)")).toThrow("not understood");
  });
});

describe("when a row must have run", () => {
  it.each([
    ["each five minutes from 05.00 to 16.55", "cron(0/5 5-16 * * ? *)", 5, 15, 22, 9],
    ["each hour from 06.00 to 21.00", "cron(0 6-21 * * ? *)", 60, 180, 21, 14],
    ["each half hour, day and night", "cron(0/30 * * * ? *)", 30, 90, 0, 0],
    ["each hour around noon", "cron(0 10-18 * * ? *)", 60, 180, 1, 11],
  ])("%s", (_when, cron, intervalMinutes, spanMinutes, fromHour, untilHour) => {
    expect(runPlan(cron)).toEqual({ intervalMinutes, spanMinutes, mustRun: { fromHour, untilHour } });
  });

  it("is not known for one that runs once a day, or only some minutes of it, or in two stretches: it is refused", () => {
    for (const cron of ["cron(0 8 * * ? *)", "cron(0,5 8 * * ? *)", "cron(0 0-4,12-16 * * ? *)"]) {
      expect(() => runPlan(cron), cron).toThrow("cannot say when it must have run");
    }
  });
});
