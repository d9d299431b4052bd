import { counting, openCount } from "@sip/lambda-kit/count";
import { inRequest } from "@sip/lambda-kit/request-id";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countedBy } from "../support/logs/embedded-metrics.ts";
import { type LogLine, recordLog } from "../support/logs/record-log.ts";

let lines: LogLine[];
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-12-18T07:00:00.000Z"), toFake: ["Date"] });
  lines = recordLog();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a number that is counted", () => {
  it("is a line of which CloudWatch makes a metric, by stage", () => {
    openCount("production")("bookings");
    expect(lines.flatMap(countedBy)).toEqual([
      { metric: "bookings", namespace: "SIP", dimensions: { Stage: "production" }, value: 1 },
    ]);
  });

  it("is counted by more than the stage where somebody wants it so", () => {
    openCount("production")("notices", { Channel: "sms" });
    expect(lines.flatMap(countedBy)).toEqual([
      { metric: "notices", namespace: "SIP", dimensions: { Stage: "production", Channel: "sms" }, value: 1 },
    ]);
  });

  it("is a line of the log like all others, and says nothing of anybody", () => {
    inRequest("request-1", () => openCount("production")("codes"));
    expect(lines).toEqual([
      {
        _aws: expect.objectContaining({ Timestamp: Date.parse("2026-12-18T07:00:00.000Z") }),
        timestamp: "2026-12-18T07:00:00.000Z",
        level: "INFO",
        requestId: "request-1",
        event: "number-counted",
        Stage: "production",
        codes: 1,
      },
    ]);
  });

  it("is counted once the work is done, and not when it fails", async () => {
    const looked: unknown[] = [];
    const work = counting(
      async (number: number) => (number === 0 ? Promise.reject(new Error("none")) : number * 2),
      (answer, asked) => looked.push([asked, answer]),
    );
    expect(await work(3)).toBe(6);
    await expect(work(0)).rejects.toThrow("none");
    expect(looked).toEqual([[3, 6]]);
  });
});
