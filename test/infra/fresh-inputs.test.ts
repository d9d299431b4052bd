import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash } from "@sip/infra/content-hash";
import { oneAtATime } from "@sip/infra/one-at-a-time";
import { describe, expect, it } from "vitest";

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "sip-hash-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

describe("whether the sources changed", () => {
  const sources = { "functions/a.ts": "a", "functions/deep/b.ts": "b" };
  const hash = contentHash(folderWith(sources), ["functions"]);

  it("sees the same files as the same, wherever they lie", () => {
    expect(contentHash(folderWith(sources), ["functions"])).toBe(hash);
  });

  it.each([
    ["a changed file", { ...sources, "functions/a.ts": "A" }],
    ["a new file", { ...sources, "functions/c.ts": "" }],
    ["a moved file", { "functions/a.ts": "a", "functions/b.ts": "b" }],
  ])("sees %s", (_, files) => {
    expect(contentHash(folderWith(files), ["functions"])).not.toBe(hash);
  });

  it("does not look at what is generated, nor at what only people read", () => {
    const files = {
      ...sources,
      "functions/node_modules/x.js": "x",
      "functions/dist/y.js": "y",
      "functions/README.md": "z",
    };
    expect(contentHash(folderWith(files), ["functions"])).toBe(hash);
  });
});

describe("work that only one process may do at a time", () => {
  const lockFile = (): string => join(mkdtempSync(join(tmpdir(), "sip-lock-")), "lock");

  it("waits for the other", async () => {
    const lock = lockFile();
    const seen: string[] = [];
    const work = (name: string) =>
      oneAtATime(lock, async () => {
        seen.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        seen.push(`${name} out`);
      });
    await Promise.all([work("first"), work("second")]);
    expect(seen).toEqual(["first in", "first out", "second in", "second out"]);
  });

  it("takes over from a process that was killed", async () => {
    const lock = lockFile();
    const noSuchProcess = 2 ** 22 + 1;
    writeFileSync(lock, String(noSuchProcess));
    expect(await oneAtATime(lock, async () => "done")).toBe("done");
  });

  it("frees the place when the work fails", async () => {
    const lock = lockFile();
    await expect(oneAtATime(lock, async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await oneAtATime(lock, async () => "done")).toBe("done");
  });
});
