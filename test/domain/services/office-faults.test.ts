import { officeFaults } from "@sip/domain/services/office-faults";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";

const [passports] = pekanbaru.rules;
if (passports === undefined) throw new Error("Pekanbaru has rules");
const faultsOf = (rules: object) => officeFaults({ ...pekanbaru, rules: [{ ...passports, ...rules }] });

describe("the rules of an office", () => {
  it("fit the services that they are of", () => {
    expect(officeFaults(pekanbaru)).toEqual([]);
  });

  it("name a service that there is", () => {
    expect(officeFaults({ ...pekanbaru, tariffs: [], rules: [{ ...passports, serviceId: "fast-lane" }] })).toEqual([
      "pekanbaru, fast-lane from 2025-01-01: there is no such service",
    ]);
  });

  it("offer only kinds that it has", () => {
    expect(faultsOf({ kinds: ["BARU", "KILAT"] })).toEqual([
      "pekanbaru, passport from 2025-01-01: it has no kind KILAT",
    ]);
  });

  it("have seats only in pools that it has a line for", () => {
    const sessions = [{ session: "08:30", minutes: 60, seats: { online: 1, priority: 1 } }];
    expect(faultsOf({ sessions })).toEqual([]);
    expect(faultsOf({ sessions: [{ session: "08:30", minutes: 60, seats: { fast: 1 } }] })).toEqual([
      "pekanbaru, passport from 2025-01-01: it has no line for fast",
    ]);
  });

  it("say until when is collected what the service makes", () => {
    expect(faultsOf({ pickUp: undefined })).toEqual([
      "pekanbaru, passport from 2025-01-01: it says nothing about collecting",
    ]);
  });

  it.each([
    [{ leastMinutes: { interview: 3 }, gravestSteps: [], startWithinDays: 2 }, "it has no step interview to flag"],
    [{ leastMinutes: {}, gravestSteps: ["printed", "checked"], startWithinDays: 2 }, "it has no step checked to flag"],
    [
      { leastMinutes: { suspended: 3 }, gravestSteps: [], startWithinDays: 2 },
      "no step of the main line comes before suspended, so it has no least minutes",
    ],
    [
      { leastMinutes: { opened: 3 }, gravestSteps: [], startWithinDays: 2 },
      "no step of the main line comes before opened, so it has no least minutes",
    ],
    [
      { leastMinutes: {}, gravestSteps: ["printed", "adjudicated", "printed"], startWithinDays: 2 },
      "its gravest steps name printed twice",
    ],
    [
      { leastMinutes: {}, gravestSteps: ["adjudicated"], startWithinDays: 2 },
      "one gravest step, adjudicated, cannot be two by one hand",
    ],
  ])("flag only what can be judged: %j", (flags, fault) => {
    expect(faultsOf({ flags })).toEqual([`pekanbaru, passport from 2025-01-01: ${fault}`]);
    expect(faultsOf({ flags: undefined })).toEqual([]);
  });

  it("say what only this service asks of them", () => {
    expect(faultsOf({ own: { bookTypes: ["BIASA_48"] } })[0]).toContain("tenYearsFromAge");
  });

  it("come with a tariff where SIP takes a fee: messages name it", () => {
    expect(officeFaults({ ...pekanbaru, rules: [passports], tariffs: [] })).toEqual([
      "pekanbaru, passport from 2025-01-01: no tariff is in force",
    ]);
  });

  it("take no fee where SIP takes none", () => {
    const tariffs = [{ serviceId: "foreign-residence", from: "2025-01-01", source: "-", own: {} }];
    expect(officeFaults({ ...pekanbaru, tariffs: [...pekanbaru.tariffs, ...tariffs] })).toEqual([
      "pekanbaru, foreign-residence from 2025-01-01: SIP takes no fee for it",
    ]);
  });
});
