import { applicationFacts, type WithEntries } from "@sip/domain/applications/facts";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import type { BareFact } from "@sip/events/catalog";
import { beforeAll, describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

const fiveMinutesMs = 300_000;

/**
 * Two people of one booking, from Tuesday 22 December 2026 to the end of January, with the schedules running as the
 * catalog plans them. Budi's passport is ready on the promised day and waits; Siti's is late and then collected.
 */
const liveThroughIt = async () => {
  const desk = officeDesk();
  const acts: readonly (readonly [string, string, readonly PassportStep[]])[] = [
    ["2026-12-22 08:05", "A-001", ["documents-complete", "paid", "biometrics-taken", "interviewed"]],
    ["2026-12-22 08:20", "A-002", ["documents-complete", "paid", "biometrics-taken", "interviewed"]],
    ["2026-12-23 10:00", "A-001", ["verified", "adjudicated"]],
    ["2026-12-28 14:00", "A-001", ["printed"]],
    ["2026-12-29 09:30", "A-001", ["quality-checked"]],
    ["2026-12-29 10:00", "A-001", ["ready"]],
    ["2026-12-30 09:00", "A-002", ["verified", "adjudicated", "printed", "quality-checked", "ready"]],
    ["2026-12-31 11:00", "A-002", ["handed-over"]],
  ];
  desk.present.now = wib("2026-12-22 07:40");
  const numberOf = new Map([
    ["A-001", await desk.openFor("A-001")],
    ["A-002", await desk.openFor("A-002")],
  ]);
  const waiting = [...acts];
  for (let ms = Date.parse(wib("2026-12-22 05:00")); ms < Date.parse(wib("2027-02-01 00:00")); ms += fiveMinutesMs) {
    const now = new Date(ms).toISOString();
    for (let next = waiting[0]; next !== undefined && wib(next[0]) <= now; next = waiting[0]) {
      waiting.shift();
      desk.present.now = wib(next[0]);
      await desk.takeAll(numberOf.get(next[1]) ?? "", ...next[2]);
    }
    desk.present.now = now;
    const hour = new Date(ms + 7 * 3_600_000).getUTCHours();
    if (hour >= 5 && hour <= 18) await desk.sweep(now);
    if (hour >= 7 && hour <= 17 && ms % (3 * fiveMinutesMs) === 0) await desk.remind(now);
  }
  const before = new Map<string, WithEntries>();
  const facts = desk.saves.flatMap((is) => {
    const { applicationNumber } = is.application;
    const was = before.get(applicationNumber);
    before.set(applicationNumber, is);
    return applicationFacts(was, is);
  });
  return { desk, facts };
};

const wallOf = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
const line = ({ happenedAt, factId }: BareFact): string => `${wallOf(happenedAt)} ${factId}`;

let lived: Awaited<ReturnType<typeof liveThroughIt>>;
beforeAll(async () => {
  lived = await liveThroughIt();
});

describe("the dates of two passports, paid, photographed and interviewed on Tuesday 22 December 2026", () => {
  const of = (number: string, ...types: readonly BareFact["type"][]) =>
    lived.facts.filter(({ type, factId }) => factId.startsWith(number) && types.includes(type));

  it("promise both for Tuesday 29 December: 24 is joint leave, 25 a holiday", () => {
    for (const number of ["PKU-26-000001", "PKU-26-000002"]) {
      const interviewed = of(number, "application-step-taken").find(({ factId }) => factId.endsWith(":step:5"));
      expect(interviewed?.data).toMatchObject({ promisedOn: "2026-12-29", dueAt: wib("2026-12-29 16:00") });
    }
  });

  it("alert on Monday 28 December at 07.30, and of the one that is not ready on Tuesday at 16.00, once each", () => {
    const alerts = lived.facts.filter(({ type }) => type === "deadline-at-risk" || type === "deadline-breached");
    expect(alerts.map(line)).toEqual([
      "2026-12-28 07:30 PKU-26-000001:at-risk:1",
      "2026-12-28 07:30 PKU-26-000002:at-risk:1",
      "2026-12-29 16:00 PKU-26-000002:breached:1",
    ]);
  });

  it("apologize with the next working day", () => {
    expect(of("PKU-26-000002", "deadline-breached")[0]?.data).toMatchObject({
      promisedOn: "2026-12-29",
      newPromisedOn: "2026-12-30",
    });
  });

  it("say ready with the last day to collect, 30 days after the printing: of Mon 28 Dec, and of Wed 30 Dec", () => {
    const ready = lived.facts.filter(({ data }) => "note" in data && data.step === "ready");
    expect(ready.map((fact) => [line(fact), "pickUpBy" in fact.data && fact.data.pickUpBy])).toEqual([
      ["2026-12-29 10:00 PKU-26-000001:step:10", "2027-01-27"],
      ["2026-12-30 09:00 PKU-26-000002:step:10", "2027-01-29"],
    ]);
  });

  it("remind of the one that waits after 7, 14, 21 and 27 days, and never of the one that was collected", () => {
    expect(lived.facts.filter(({ type }) => type === "pick-up-reminder-due").map(line)).toEqual([
      "2027-01-04 09:00 PKU-26-000001:pick-up:7",
      "2027-01-11 09:00 PKU-26-000001:pick-up:14",
      "2027-01-18 09:00 PKU-26-000001:pick-up:21",
      "2027-01-24 09:00 PKU-26-000001:pick-up:27",
    ]);
  });

  it("leave nothing to do behind, and say no fact twice", () => {
    for (const { entries } of lived.desk.kept.values())
      expect([entries.next, entries.deadlineAt]).toEqual([undefined, undefined]);
    expect(new Set(lived.facts.map(({ factId }) => factId)).size).toBe(lived.facts.length);
  });
});
