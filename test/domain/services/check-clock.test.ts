import type { Chart } from "@sip/domain/services/chart";
import { clockFaults } from "@sip/domain/services/check-clock";
import { chart as passports } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import { chart } from "../../support/services/library-card/chart.ts";

const row = (step: keyof typeof chart.rows) => chart.rows[step];
const withRows = (rows: Chart["rows"]): Chart => ({ ...chart, rows: { ...chart.rows, ...rows } });

describe("the steps after which a clock starts", () => {
  it("may be one of the chart, or several", () => {
    expect(clockFaults(chart, ["form-read"])).toEqual([]);
    expect(clockFaults(passports, ["paid", "biometrics-taken", "interviewed"])).toEqual([]);
    expect(clockFaults(passports, ["paid", "biometrics-taken"])).toEqual([]);
  });

  it("are steps of the chart", () => {
    expect(clockFaults(chart, ["form-read", "form-lost"])).toEqual([
      "its clock starts after form-lost, which is no step",
    ]);
  });

  it("are named where the chart has a clock, and only there", () => {
    expect(clockFaults(chart, [])).toEqual(["nothing starts its clock"]);
    const { clock: _, ...still } = row("card-waiting");
    expect(clockFaults(withRows({ "card-waiting": still }), [])).toEqual([]);
    expect(clockFaults(withRows({ "card-waiting": still }), ["form-read"])).toEqual(["nothing stops its clock"]);
  });

  it("tell the promise, and no other message", () => {
    expect(clockFaults(chart, ["form-taken"])).toEqual([
      "form-taken starts the clock, so it tells the promise: it cannot tell another message",
    ]);
  });

  it("do not close each other: such a clock cannot start", () => {
    const seen = { ...row("form-read"), until: ["form-read"], after: ["form-taken"] };
    const { clock: _, ...made } = row("card-made") as Chart["rows"][string];
    const rows = {
      seen,
      "form-read": { ...row("form-read"), until: ["seen"] },
      "card-made": { ...made, after: ["form-taken"] },
    };
    expect(clockFaults(withRows(rows), ["form-read", "seen"])).toEqual([
      "its clock cannot start by form-read and seen",
    ]);
  });

  it("leave no way in which an application ends and the clock runs on", () => {
    const gone = { ...row("card-given"), after: ["form-taken"], until: ["form-read"], ends: "given-up" } as const;
    expect(clockFaults(withRows({ gone }), ["form-read"])).toEqual([]);
    expect(clockFaults(withRows({ gone: { ...gone, until: ["card-given"] } }), ["form-read"])).toEqual([
      "its clock cannot stop before gone",
    ]);
  });
});
