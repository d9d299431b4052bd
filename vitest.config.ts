import { defineConfig } from "vitest/config";

/**
 * `unit` is pure and quick; `system` starts engines, local runs and browsers; `engine` is the DynamoDB contract suite.
 * Files share a process: to load the sources anew for each of 230 files took an eighth of the time. What a file changes
 * in its process (a stub, a fake clock) it takes back.
 */
const project = (name: string, include: string[], exclude: string[], timeoutMs: number) => ({
  test: {
    name,
    include,
    exclude: ["**/node_modules/**", ...exclude],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    isolate: false,
  },
});

const engine = "test/engine/**/*.test.ts";
const system = ["test/{storage-dynamodb,workbench,journeys}/**/*.test.ts", "test/**/*.system.test.ts"];

export default defineConfig({
  test: {
    // Both cores of a small machine: much of a journey is waiting.
    maxWorkers: 2,
    globalSetup: "test/support/project/temporary-folder.ts",
    projects: [
      project("unit", ["test/**/*.test.ts"], [engine, ...system], 10_000),
      project("engine", [engine], [], 60_000),
      project("system", system, [], 180_000),
      // A tool of its own, with a configuration of its own.
      "packages/assembly-player",
    ],
  },
});
