import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runPlan } from "@sip/infra/constructs/run-plan";
import { newFunction } from "@sip/infra/new-function";
import { projectRoot } from "@sip/infra/project-root";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject } from "../support/project/copied-project.ts";

const timeout = 120_000;

describe("npm run new -- function", { timeout }, () => {
  const project = copyProject();
  const run = (program: string, ...options: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(join(project, "node_modules/.bin", program), options, {
      cwd: project,
      encoding: "utf8",
    });
    return { status, said: stdout + stderr };
  };
  beforeAll(() => {
    for (const file of ["biome.json", ".gitignore"]) copyFileSync(join(projectRoot, file), join(project, file));
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it("makes row, operation, function and a test, in a concept that is there", () => {
    expect(newFunction(project, "queue/call-number", { kind: "http" })).toEqual([
      "functions/queue/rows.ts",
      "packages/contracts/src/queue/routes.ts",
      "packages/contracts/src/queue/operations.ts",
      "functions/queue/call-number/endpoint.ts",
      "functions/queue/call-number/handler.ts",
      "test/functions/queue/call-number.test.ts",
    ]);
  });

  it("makes a concept that is not there yet", () => {
    expect(newFunction(project, "payments/show-bill", { kind: "http" })).toEqual([
      "functions/payments/rows.ts",
      "functions/catalog.ts",
      "packages/contracts/src/payments/routes.ts",
      "packages/contracts/src/payments/operations.ts",
      "packages/contracts/src/every-operation.ts",
      "functions/payments/show-bill/endpoint.ts",
      "functions/payments/show-bill/handler.ts",
      "test/functions/payments/show-bill.test.ts",
    ]);
  });

  it("makes one that the clock starts, and one that hears facts", () => {
    expect(newFunction(project, "payments/sweep-bills", { kind: "schedule" })).toEqual([
      "functions/payments/rows.ts",
      "functions/payments/sweep-bills/handler.ts",
      "test/functions/payments/sweep-bills.test.ts",
    ]);
    const rows = readFileSync(join(project, "functions/payments/rows.ts"), "utf8");
    // An alarm must be able to say when it has run, or nothing synthesizes any more.
    expect(runPlan(/cron\([^)]*\)/.exec(rows)?.[0] ?? "").intervalMinutes).toBe(60);
    expect(newFunction(project, "notices/thank-visitors", { kind: "facts", of: "booking-checked-in" })).toEqual([
      "functions/notices/rows.ts",
      "functions/notices/thank-visitors/endpoint.ts",
      "functions/notices/thank-visitors/handler.ts",
      "test/functions/notices/thank-visitors.test.ts",
    ]);
  });

  it("leaves a project that compiles, is written in our style and may start", () => {
    expect(run("tsc", "-p", "tsconfig.json")).toEqual({ status: 0, said: "" });
    expect(run("biome", "check", "--error-on-warnings", "functions", "packages/contracts", "test")).toMatchObject({
      status: 0,
    });
    expect(run("node", "infra/check-catalog.ts")).toEqual({ status: 0, said: "" });
  });

  it("leaves a test that is red and names what is left to be written", () => {
    const { status, said } = run("vitest", "run", "--root", project, "test/functions/queue/call-number.test.ts");
    expect(status).toBe(1);
    const lineOf = (path: string, words: string): string => {
      const lines = readFileSync(join(project, path), "utf8").split("\n");
      return `${path}:${lines.findIndex((line) => line.includes(words)) + 1}: ${words}`;
    };
    expect(said).toContain(lineOf("functions/queue/rows.ts", 'errorImpact: "(to be written)",'));
    expect(said).toContain(lineOf("packages/contracts/src/queue/operations.ts", 'summary: "(to be written)",'));
    expect(said).toContain(
      lineOf("packages/contracts/src/queue/routes.ts", "// (to be written): where it is asked for"),
    );
    expect(said).toContain(
      lineOf("functions/queue/call-number/endpoint.ts", 'throw new Error("queue/call-number: (to be written)");'),
    );
  });

  it.each(["queue", "queue/call", "Queue/call-number", "../queue/call-number", "queue/call-number/now", ""])(
    "refuses the name %o",
    (name) => {
      expect(() => newFunction(project, name, { kind: "http" })).toThrow("a function is named <concept>/<verb-noun>");
    },
  );

  it("refuses the name of another function, whatever its concept", () => {
    expect(() => newFunction(project, "offices/book-slot", { kind: "http" })).toThrow(
      "there is a function book-slot already",
    );
  });

  it("refuses a fact that nobody tells", () => {
    const by = { kind: "facts", of: "booking-lost" } as const;
    expect(() => newFunction(project, "notices/say-sorry", by)).toThrow('there is no fact "booking-lost"');
  });
});
