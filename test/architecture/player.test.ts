import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, type SourceFile, sourceFiles } from "../support/project/source-files.ts";

const folder = "packages/assembly-player";

/** What SIP is about, whom it serves, what its pages are called, how it is set, and the language that it speaks. */
const wordsOfOurs =
  /\b(sip|notices?|passports?|paspor|whatsapp|nik|immigration|imigrasi|applicants?|bookings?|officers?|supervisors?|jakarta|indonesian?)\b|\bSIP_|@sip\/|\/(lacak|petugas|pengawas|publik|layar)\b|\b(yang|untuk|tidak|dengan|anda|dari|pesan|nomor|kode|kantor|antrean|ponsel|masuk|keluar|layanan|hari|waktu|selesai)\b/i;

const wordsIn = (files: readonly Pick<SourceFile, "path" | "text">[]): string[] =>
  files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line) => wordsOfOurs.exec(line)?.[0] ?? [])
      .map((word) => `${path} says ${word}`),
  );

const isOf = (packages: readonly string[], name: string): boolean =>
  name.startsWith("node:") ||
  ["assembly-player", ...packages].some((known) => name === known || name.startsWith(`${known}/`));

/** Its own files, what comes with Node.js, and what its package.json names. */
const strangersIn = (files: readonly Pick<SourceFile, "path" | "imports">[], packages: readonly string[]): string[] =>
  files.flatMap(({ path, imports }) =>
    imports
      .filter((name) =>
        name.startsWith(".") ? !join(path, "..", name).startsWith(`${folder}/`) : !isOf(packages, name),
      )
      .map((name) => `${path} imports ${name}`),
  );

describe("the player", () => {
  const files = sourceFiles(`${folder}/src`);
  const tests = sourceFiles(`${folder}/test`);
  const read = (name: string) => ({ path: name, text: readFileSync(join(root, folder, name), "utf8") });
  const { dependencies, devDependencies } = JSON.parse(read("package.json").text);

  it("has files to look at", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(tests.length).toBeGreaterThan(20);
  });

  it("says nothing of SIP, in its sources, its tests and what it tells a stranger", () => {
    expect(wordsIn([...files, ...tests, read("README.md"), read("package.json")])).toEqual([]);
  });

  it("imports what its own package.json names, and nothing of ours", () => {
    expect(strangersIn(files, Object.keys(dependencies))).toEqual([]);
    expect(strangersIn(tests, [...Object.keys(dependencies), ...Object.keys(devDependencies)])).toEqual([]);
  });

  it.each(["the paspor is ready", "process.env.SIP_NOW", 'open("/petugas")', "a Notice", "Kirim pesan"])(
    "would be caught saying: %s",
    (text) => {
      expect(wordsIn([{ path: "a.ts", text }])).toHaveLength(1);
    },
  );

  it("would be caught with a stranger, however it comes", () => {
    const imports = ["../b.ts", "node:fs", "zod/mini", "@sip/domain/result", "zodiac", "../../../domain/src/result.ts"];
    const path = `${folder}/src/wire/a.ts`;
    expect(strangersIn([{ path, imports }], ["zod"])).toEqual([
      `${path} imports @sip/domain/result`,
      `${path} imports zodiac`,
      `${path} imports ../../../domain/src/result.ts`,
    ]);
  });
});
