import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { promisedDatesOfThreeYears } from "./promised-dates-of-three-years.ts";

const script = fileURLToPath(new URL("./print-promised-dates.ts", import.meta.url));

const printedUnder = (TZ: string): { minutesBehindUtc: number; lines: string[] } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    env: { ...process.env, TZ },
    encoding: "utf8",
    maxBuffer: 8_000_000,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe("the zone of the machine changes no date, no hour and no deadline", () => {
  it.each([
    ["UTC", 0],
    ["Asia/Jakarta", -420],
    ["America/Los_Angeles", 420],
  ])("under TZ=%s", (TZ, minutesBehindUtc) => {
    const printed = printedUnder(TZ);
    expect(printed.minutesBehindUtc).toBe(minutesBehindUtc);
    expect(printed.lines).toHaveLength(3 * (365 * 3 - 3));
    expect(printed.lines).toEqual(promisedDatesOfThreeYears());
  });
});
