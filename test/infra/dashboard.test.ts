import { catalog } from "@sip/functions/catalog";
import { describe, expect, it } from "vitest";
import { synthesized } from "../support/infra/synthesized.ts";
import { ofType } from "../support/infra/template-text.ts";

const { Watch: watch } = await synthesized("production");

describe("the dashboard", () => {
  const [[, dashboard] = []] = ofType(watch, "AWS::CloudWatch::Dashboard");
  const shown = JSON.stringify(dashboard?.Properties.DashboardBody);

  it.each([
    "sip-production-api-too-many",
    "sip-production-confirm-verification-wrong-code",
    "BlockedRequests",
    "us-east-1",
    "ReadThrottleEvents",
    "WriteThrottleEvents",
    "due-by-instant",
    "ApproximateAgeOfOldestMessage",
    "ClaimedAccountConcurrency",
    "ConcurrentExecutions",
    "Throttles",
  ])("shows who is turned away, what waits, and what room is left: %s", (name) => {
    expect(shown).toContain(name);
  });

  it.each(["bookings", "codes", "notices", "fallbacks", "breaches"])("shows what people come for: %s", (number) => {
    expect(shown).toContain(`\\"SIP\\",\\"${number}\\"`);
  });

  it("shows the notices of each channel", () => {
    for (const channel of ["whatsapp", "sms"]) expect(shown).toContain(`\\"Channel\\",\\"${channel}\\"`);
  });

  it.each(catalog)("shows the failed runs of $name", ({ name }) => {
    expect(shown).toContain(`\\"Errors\\",\\"FunctionName\\",\\"sip-production-${name}\\"`);
  });
});
