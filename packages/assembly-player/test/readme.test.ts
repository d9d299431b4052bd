import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { everyService } from "assembly-player/services/every-service";
import { describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { newDataDir } from "./library/run-library.ts";

const folder = join(import.meta.dirname, "..");
const assemblyDir = synthesizeLibrary();
const readme = join(folder, "README.md");
const text = readFileSync(readme, "utf8");

const serviceTable = (): string =>
  [
    "| service | what is played | resource types |",
    "|---|---|---|",
    ...everyService
      .toSorted((one, other) => one.name.localeCompare(other.name))
      .map(
        ({ name, summary, kinds }) => `| ${name} | ${summary} | ${kinds.map(({ type }) => `\`${type}\``).join(" ")} |`,
      ),
  ].join("\n");

describe("README.md", () => {
  it("lists every service and resource type that is played (npx vitest run test/readme.test.ts -u renews it)", async () => {
    const renewed = text.replace(
      /(<!-- generated: services -->\n)[\s\S]*?(<!-- end: services -->)/,
      (_, start: string, end: string) => `${start}${serviceTable()}\n${end}`,
    );
    expect(renewed).toContain(serviceTable());
    await expect(renewed).toMatchFileSnapshot(readme);
  });

  it("has an example that plays an app, answers, and ends with Ctrl-C", () => playsExample(folder));
});

describe("what would be published", () => {
  it("plays the example as well, from a node_modules of its own", async () => {
    const project = mkdtempSync(join(tmpdir(), "library-project-"));
    const packages = join(project, "node_modules");
    const published = join(packages, "assembly-player");
    mkdirSync(packages);
    execFileSync(process.execPath, [join(folder, "build.ts"), published]);
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(published, "package.json"), "utf8"));
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      mkdirSync(dirname(join(packages, name)), { recursive: true });
      symlinkSync(join(folder, "../../node_modules", name), join(packages, name));
    }
    await playsExample(project);
  });
});

const playsExample = async (cwd: string): Promise<void> => {
  const [, example = ""] = /<!-- example -->\n```js\n([\s\S]*?)```/.exec(text) ?? [];
  const code = example
    .replace('"cdk.out"', JSON.stringify(assemblyDir))
    .replace('".player"', JSON.stringify(newDataDir()))
    .replace("3000", "0");
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [ready] = await once(createInterface({ input: child.stdout }), "line");
  const answer = await fetch(`${String(ready).replace("ready ", "")}/notes/a`, { method: "PUT", body: "text" });
  expect(answer.status).toBe(201);
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
};
