import { defineConfig } from "vitest/config";

// Most tests start a run, and some of them the machine's clock on a long way.
const timeoutMs = 180_000;

export default defineConfig({
  test: { name: "player", include: ["test/**/*.test.ts"], testTimeout: timeoutMs, hookTimeout: timeoutMs },
});
