import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { localSettings } from "../../infra/local-settings.ts";

describe("the settings of the local run", () => {
  it("are a living day at port 3000 in real time, without limits, when nothing is said", () => {
    expect(localSettings({})).toEqual({
      port: 3000,
      dataDir: expect.stringMatching(/\.sip$/),
      seed: "demo",
      limits: false,
    });
  });

  it.each([
    ["SIP_PORT", "web", "a port from 0 (any) to 65535"],
    ["SIP_NOW", "yesterday", "an instant with its offset, such as 2026-12-18T07:00:00Z"],
    ["SIP_SEED", "full", "demo or office"],
    ["SIP_LIMITS", "yes", "on or off"],
    ["DYNAMODB_ENDPOINT", "here", "an address such as http://127.0.0.1:8000"],
  ])("that are wrong are named, with what is expected: %s", (name, value, expected) => {
    expect(() => localSettings({ [name]: value })).toThrow(expected);
    expect(() => localSettings({ [name]: value })).toThrow(name);
  });

  it.each([
    "1969-07-20T20:17:00Z",
    "2024-12-31T16:59:59Z",
    "2027-12-31T17:00:00Z",
    "2028-01-01T00:00:00+07:00",
    "9999-12-31T23:59:59Z",
  ])("begin in no year whose holidays nobody has decreed: %s", (instant) => {
    const said = "an instant from 2025 to 2027: the holidays of other years are not decreed";
    expect(() => localSettings({ SIP_NOW: instant })).toThrow(said);
  });

  it.each(["2024-12-31T17:00:00Z", "2026-12-18T07:00:00Z", "2027-12-31T23:59:59+07:00"])(
    "may begin at any instant of the others, by Jakarta's year: %s",
    (instant) => {
      expect(localSettings({ SIP_NOW: instant }).now).toBe(new Date(instant).toISOString());
    },
  );

  it("that are wrong end npm start with these words alone", () => {
    const start = fileURLToPath(import.meta.resolve("../../infra/start.ts"));
    const { status, stderr } = spawnSync(process.execPath, [start], {
      env: { ...process.env, SIP_PORT: "web" },
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^settings of the local run:\n.*a port from 0 \(any\) to 65535\n.*SIP_PORT\n\nREADME\.md/);
    expect(stderr).not.toContain("    at ");
  });
});
