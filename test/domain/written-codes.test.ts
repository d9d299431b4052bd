import { applicationNumberOf, readApplicationNumber } from "@sip/domain/applications/application-number";
import { readCrockford } from "@sip/domain/crockford";
import { readBookingCode } from "@sip/domain/queue/written-booking-code";
import { describe, expect, it } from "vitest";

describe("a code that somebody wrote or typed", () => {
  it.each([
    ["K7M-2QX-9RDT", "K7M-2QX-9RDT"],
    ["k7m2qx9rdt", "K7M-2QX-9RDT"],
    [" k7m 2qx 9rdt ", "K7M-2QX-9RDT"],
    ["K7M-2QX-9RDI", "K7M-2QX-9RD1"],
    ["OLI-2QX-9RDT", "011-2QX-9RDT"],
    ["NTF-CQE-A03", undefined],
    ["NTF-CQE-A03KX", undefined],
    ["U7M-2QX-9RDT", undefined],
    ["K7M-2QX-9RD\u00d6", undefined],
  ])("%j is the booking code %s", (written, code) => {
    expect(readBookingCode(written)).toBe(code);
  });

  it("has as many characters as its kind allows", () => {
    expect(
      ["HRK5ABM364K", "HRK5ABM364KW", "hrk5 abm3 64kw rx", "H".repeat(21)].map((code) => readCrockford(code, 12, 20)),
    ).toEqual([undefined, "HRK5ABM364KW", "HRK5ABM364KWRX", undefined]);
  });
});

describe("the number of an application", () => {
  it.each([
    ["PKU-26-000001", "PKU-26-000001"],
    ["pku26000001", "PKU-26-000001"],
    [" pku 26 000001", "PKU-26-000001"],
    ["PKU-26-00001", undefined],
    ["PKUX-26-000001", undefined],
    ["NTF-CQE-A03K", undefined],
  ])("written %j is %s", (written, number) => {
    expect(readApplicationNumber(written)).toBe(number);
  });

  it("is read as it was made", () => {
    const number = applicationNumberOf("PKU", 2026, 123);
    expect(number).toBe("PKU-26-000123");
    expect(readApplicationNumber(number)).toBe(number);
  });
});
