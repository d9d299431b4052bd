import type { ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { npmStart } from "../support/running-sip/sip-process.ts";

const settings = { SIP_DATA_DIR: mkdtempSync(join(tmpdir(), "sip-npm-")), SIP_SEED: "office" };
let npm: ChildProcess | undefined;
/** Whatever is left of it: its group has npm's number. */
afterAll(() => {
  try {
    if (npm?.pid !== undefined) process.kill(-npm.pid, "SIGKILL");
  } catch {
    // Nothing is left, as it should be.
  }
});

it("npm start ends when npm is ended, and leaves its port and its data to the next one", async () => {
  const first = await npmStart(settings);
  npm = first.npm;
  expect((await fetch(`${first.origin}/api/health`)).status).toBe(200);
  npm.kill("SIGTERM");
  await vi.waitFor(() => expect(fetch(`${first.origin}/api/health`)).rejects.toThrow(), { timeout: 20_000 });
  npm = (await npmStart(settings)).npm;
});
