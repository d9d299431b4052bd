import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { eventually } from "./library/library-client.ts";
import { startLibraryProcess } from "./library/library-process.ts";
import { newDataDir, runLibrary } from "./library/run-library.ts";

const assemblyDir = synthesizeLibrary();

describe("kill -9 in the middle of the work", () => {
  it.each([40, 150, 400, 900])("after %i ms loses no accepted note, and each is told", async (killAfterMs) => {
    const dataDir = newDataDir();
    const first = await startLibraryProcess(assemblyDir, dataDir);
    await first.putNote("warm", "up");
    const accepted = new Set(["warm"]);
    const writing = Promise.allSettled(
      Array.from({ length: 120 }, async (_unused, index) => {
        await pause(index * 8);
        if ((await first.putNote(`n${index}`, "text")) === 201) accepted.add(`n${index}`);
      }),
    );
    await pause(killAfterMs);
    await first.kill();
    await writing;

    const second = await startLibraryProcess(assemblyDir, dataDir);
    const told = async () => {
      const messages = await second.messages();
      return new Set(messages.filter(({ channel }) => channel === "topic").map(({ text }) => text));
    };
    try {
      expect(await second.putNote("warm", "again")).toBe(409);
      await eventually(told, (notes) => [...accepted].every((note) => notes.has(note)), 30_000);
      expect(await second.deadLetters()).toEqual({ untold: 0, unpublished: 0, stumbled: 0 });
    } finally {
      await second.kill();
    }
  });
});

describe("kill -9 while the clock is on its way", () => {
  it("leaves out no run of a schedule, and plays none twice", async () => {
    const dataDir = newDataDir();
    const first = await startLibraryProcess(assemblyDir, dataDir);
    const advancing = first.advanceTo("2026-12-22T00:00:00Z").catch(() => undefined);
    await eventually(
      async () => first.clock(),
      (now) => now > "2026-12-18T06:00",
      120_000,
    );
    await first.kill();
    await advancing;

    const second = await runLibrary(assemblyDir, { dataDir });
    const runs = async () => (await second.items("tick often ")).map(({ key }) => Date.parse(key.slice(11)));
    try {
      const reached = (await runs()).at(-1) ?? 0;
      expect(reached).toBeGreaterThan(Date.parse("2026-12-18T02:00:00Z"));
      expect(reached).toBeLessThan(Date.parse("2026-12-22T00:00:00Z"));
      await second.advanceTo("2026-12-22T00:00:00Z");
      const gaps = (await runs()).map((at, index, all) => (at - (all[index - 1] ?? at - 900_000)) / 60_000);
      expect(new Set(gaps)).toEqual(new Set([15]));
      expect((await second.items("tick workdays ")).map(({ key }) => key)).toEqual([
        "tick workdays 2026-12-21T00:30:00Z",
      ]);
    } finally {
      await second.stop();
    }
  });
});

describe("a second run on the same data", () => {
  it("is refused while the first one lives", async () => {
    const dataDir = newDataDir();
    const first = await startLibraryProcess(assemblyDir, dataDir);
    try {
      await expect(startLibraryProcess(assemblyDir, dataDir)).rejects.toThrow(/in use by another local run/);
    } finally {
      await first.kill();
    }
  });
});
