import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { everyService } from "assembly-player/services/every-service";
import { describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { newDataDir } from "./library/run-library.ts";

const folder = join(import.meta.dirname, "..");
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

  it("has an example that plays an app, answers, and ends with Ctrl-C", async () => {
    const [, example = ""] = /<!-- example -->\n```js\n([\s\S]*?)```/.exec(text) ?? [];
    const code = example
      .replace('"cdk.out"', JSON.stringify(synthesizeLibrary()))
      .replace('".player"', JSON.stringify(newDataDir()))
      .replace("3000", "0");
    const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [ready] = await once(createInterface({ input: child.stdout }), "line");
    const origin = String(ready).replace("ready ", "");
    const answer = await fetch(`${origin}/notes/a`, { method: "PUT", body: "text" });
    expect(answer.status).toBe(201);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
