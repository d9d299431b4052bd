import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library-app.ts";
import { eventually } from "./library-client.ts";
import { startLibraryProcess } from "./library-process.ts";
import { newDataDir } from "./run-library.ts";

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
