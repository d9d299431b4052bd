import { durationMs } from "@sip/workbench/controls/iso-duration";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWorkbench, type WorkbenchRun } from "./run-workbench.ts";
import { writeStaffAssembly } from "./staff-assembly.ts";

let run: WorkbenchRun;
beforeAll(async () => {
  run = await runWorkbench({ assemblyDir: writeStaffAssembly(), now: "2026-12-18T01:00:00Z" });
});
afterAll(() => run.stop());

const moveClock = async (body: unknown) => {
  const answer = await fetch(`${run.origin}/local/clock`, { method: "POST", body: JSON.stringify(body) });
  return { status: answer.status, ...((await answer.json()) as { now?: string }) };
};

describe("POST /local/clock", () => {
  it("moves to an instant, by a duration, and never back", async () => {
    expect(await moveClock({ now: "2026-12-18T14:00:00+07:00" })).toEqual({
      status: 200,
      now: expect.stringMatching(/^2026-12-18T07:00:00/),
    });
    expect(await moveClock({ advance: "P1D" })).toEqual({
      status: 200,
      now: expect.stringMatching(/^2026-12-19T07:00:/),
    });
    expect(await moveClock({ now: "2026-12-18T01:00:00Z" })).toMatchObject({
      status: 409,
      now: expect.stringMatching(/^2026-12-19T07:00:/),
    });
  });

  it.each([
    [{}],
    [{ now: "tomorrow" }],
    [{ advance: "1 day" }],
    [{ advance: "-P1D" }],
    [{ now: "2026-12-20T00:00:00Z", advance: "P1D" }],
    [[]],
  ])("%j is answered 400", async (body) => {
    expect((await moveClock(body)).status).toBe(400);
  });
});

describe("an ISO duration", () => {
  it.each([
    ["P1D", 86_400_000],
    ["PT1H", 3_600_000],
    ["PT90M", 5_400_000],
    ["P1W", 604_800_000],
    ["P1DT2H30M", 95_400_000],
    ["PT0.5S", 500],
  ])("%s is %i ms", (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });

  it.each(["P", "PT", "P1DT", "P1M", "P1Y", "1D", ""])("%j is none, or has no length of its own", (text) => {
    expect(durationMs(text)).toBeUndefined();
  });
});

describe("dead letters", () => {
  it("are sent back by queue, and only queues that exist", async () => {
    const redrive = (queue: string) => fetch(`${run.origin}/local/redrive?queue=${queue}`, { method: "POST" });
    expect((await redrive("other")).status).toBe(404);
    expect(await (await redrive("send-dead-letters")).json()).toEqual({ redriven: 2 });
  });
});

describe("what is not there", () => {
  it("is a 404 of the local run, and never reaches the application", async () => {
    const answer = await fetch(`${run.origin}/local/nothing`);
    expect(answer.status).toBe(404);
    expect(run.apiCalls).toEqual([]);
  });
});

describe("who comes by the name localhost", () => {
  it("is led to the one address that the identity provider knows", async () => {
    const answer = await fetch(`${run.origin.replace("127.0.0.1", "localhost")}/petugas?x=1`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, `${run.origin}/petugas?x=1`]);
  });
});
