import { logSkipped } from "@sip/lambda-kit/log-skipped";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import type { Context } from "aws-lambda";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type LogLine, recordLog } from "../support/logs/record-log.ts";

let logged: LogLine[];
beforeEach(() => {
  logged = recordLog();
});
afterEach(() => void vi.restoreAllMocks());

const runOf = (work: (plannedFor: string) => Promise<void>) =>
  scheduledHandler(() => work)({ scheduledAt: "2026-12-28T00:30:00Z" }, {} as Context);

it("works for the instant it was planned for", async () => {
  const work = vi.fn(async () => {});
  await runOf(work);
  expect(work.mock.calls).toEqual([["2026-12-28T00:30:00.000Z"]]);
});

it("logs each fault of a run in which several things failed, and fails", async () => {
  const faults = new AggregateError([new Error("throttled"), new RangeError("no such year")], "2 of 9 failed");
  await expect(runOf(() => Promise.reject(faults))).rejects.toBe(faults);
  expect(logged).toMatchObject([
    { event: "entry-failed", name: "Error", message: "throttled" },
    { event: "entry-failed", name: "RangeError", message: "no such year" },
  ]);
});

it("leaves a single fault to the platform, which logs what is thrown", async () => {
  await expect(runOf(() => Promise.reject(new Error("throttled")))).rejects.toThrow("throttled");
  expect(logged).toEqual([]);
});

it("logs what a list left out as a fault", () => {
  logSkipped(new RangeError("no such year"));
  expect(logged).toMatchObject([{ event: "item-skipped", name: "RangeError", message: "no such year" }]);
});
