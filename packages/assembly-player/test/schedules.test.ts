import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { newDataDir, type RunningLibrary, runLibrary } from "./library/run-library.ts";

const assemblyDir = synthesizeLibrary();
const dataDir = newDataDir();
let library: RunningLibrary;
beforeAll(async () => {
  library = await runLibrary(assemblyDir, { dataDir });
});
afterAll(() => library.stop());

const runs = async (name: string) => {
  const prefix = `tick ${name} `;
  return (await library.items(prefix)).map(({ key, ranAt = "" }) => ({ at: key.slice(prefix.length), ranAt }));
};
const seconds = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;

describe("the clock", () => {
  it("does not run what lies before the first start", async () => {
    expect(await library.items("tick")).toEqual([]);
  });

  it("refuses to go back", async () => {
    const answer = await library.advanceTo("2026-12-17T00:00:00Z");
    expect(answer.kind).toBe("back-in-time");
    expect(answer.now).toMatch(/^2026-12-18T01:/);
  });

  it("plays a week in order: every run at its own instant, in the zone of its schedule", async () => {
    const startedMs = performance.now();
    await library.advanceTo("2026-12-25T01:00:00Z");
    expect(performance.now() - startedMs).toBeLessThan(60_000);

    // Every quarter of an hour from the start on, which took a moment itself.
    const often = await runs("often");
    expect(often.length).toBeGreaterThanOrEqual(671);
    const gaps = often.slice(1).map(({ at }, index) => seconds(often[index]?.at ?? "", at));
    expect(new Set(gaps)).toEqual(new Set([900]));
    // Saturday and Sunday are no working days; 07:30 in Bangkok is 00:30 UTC.
    expect((await runs("workdays")).map(({ at }) => at)).toEqual([
      "2026-12-21T00:30:00Z",
      "2026-12-22T00:30:00Z",
      "2026-12-23T00:30:00Z",
      "2026-12-24T00:30:00Z",
      "2026-12-25T00:30:00Z",
    ]);
    expect((await runs("once")).map(({ at }) => at)).toEqual(["2026-12-24T09:00:00Z"]);
    const late = [...often, ...(await runs("workdays"))].filter(({ at, ranAt }) => seconds(at, ranAt) > 60);
    expect(late).toEqual([]);
  });

  it("has tried the failing one three times, one and two minutes apart, and put it with the dead letters", async () => {
    const [first = "", second = "", third = "", ...more] = (await library.items("stumble ")).map(({ key }) =>
      key.slice(8),
    );
    expect(more).toEqual([]);
    expect(seconds("2026-12-23T12:00:00Z", first)).toBeLessThan(30);
    expect(seconds(first, second)).toBeCloseTo(60, -1);
    expect(seconds(second, third)).toBeCloseTo(120, -1);
    expect(await library.deadLetters()).toMatchObject({ stumbled: 1 });
  });

  it("goes on after a restart, where it was, and catches up what it missed once per schedule", async () => {
    const before = (await runs("often")).length;
    await library.stop();
    library = await runLibrary(assemblyDir, { dataDir, now: "2026-12-28T01:00:00Z" });
    await library.advanceTo("2026-12-28T01:14:00Z");
    const since = (await runs("often")).slice(before);
    expect(since.filter(({ at }) => at < "2026-12-28T01:00:00Z")).toHaveLength(1);
    expect(since[0]?.ranAt).toMatch(/^2026-12-28T01:0/);
    expect((await runs("workdays")).at(-1)?.at).toBe("2026-12-28T00:30:00Z");
    await library.stop();
    library = await runLibrary(assemblyDir, { dataDir, now: "2026-12-18T01:00:00Z" });
    expect(await library.clock()).toMatch(/^2026-12-28T01:1/);
  });
});
