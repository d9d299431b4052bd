import { defineConfig } from "vitest/config";

/** `unit` is pure and quick; `system` starts engines, local runs and browsers; `engine` is the DynamoDB contract suite. */
const project = (name: string, include: string[], timeoutMs: number) => ({
  test: { name, include, testTimeout: timeoutMs, hookTimeout: timeoutMs },
});

export default defineConfig({
  test: {
    // Both cores of a small machine: much of a journey is waiting.
    maxWorkers: 2,
    globalSetup: "test/support/temporary-folder.ts",
    projects: [
      project(
        "unit",
        [
          "test/{calendar,domain,contracts,events,functions,infra,model,notices,sealing,seed,web,architecture}/**/*.test.ts",
        ],
        10_000,
      ),
      project("engine", ["test/engine/**/*.test.ts"], 60_000),
      project("system", ["test/{ports,local,journeys}/**/*.test.ts"], 180_000),
    ],
  },
});
