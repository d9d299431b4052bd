import { mistakenFor } from "@sip/web/tracking/mistaken-code";
import { describe, expect, it } from "vitest";

describe("what was typed in place of a tracking code", () => {
  it.each([
    ["PKU-26-000001", "application-number"],
    ["pku26000001", "application-number"],
    ["NTF-CQE-A03K", "booking-code"],
    ["ntfcqea03k", "booking-code"],
    ["NTF-CQE-A03", undefined],
    ["HRK5ABM364KWRX", undefined],
    ["ABC", undefined],
  ])("%s looks like %s", (typed, mistaken) => {
    expect(mistakenFor(typed)).toBe(mistaken);
  });
});
