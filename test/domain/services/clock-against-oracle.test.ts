import { chart } from "@sip/domain/services/passport/chart";
import { deadlineState, type SlaClock, slaClock } from "@sip/domain/services/sla-clock";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historiesFrom } from "../../deep/clock-histories.ts";
import { compareClock } from "../../deep/compare-clock.ts";
import { anyCase, instant, officeLike, taken, zones } from "../../support/services/any-clock-case.ts";
import {
  closingMs,
  dayNames,
  msOnWall,
  type OracleAnswer,
  type OracleEvent,
  type OracleOffice,
  oracle,
  oracleState,
  plainOffice,
} from "../../support/services/clock-oracle.ts";
import { slaOffice } from "./sla-office.ts";

const minuteMs = 60_000;
/** The oracle's answer in the words of the clock. */
const asClock = ({ state, promisedOn, pausedBy, metPromise, ...times }: OracleAnswer) => ({
  state,
  ...(promisedOn && { promisedOn }),
  ...(pausedBy && { pausedBy }),
  ...(metPromise !== undefined && { metPromise }),
  ...Object.fromEntries(Object.entries(times).map(([name, ms]) => [name.replace(/Ms$/, "At"), instant(Number(ms))])),
});

const asOracleNames = ({ pausedSince, ...clock }: SlaClock) => ({
  ...clock,
  ...(pausedSince && { pausedSinceAt: pausedSince }),
});

const agree = (events: readonly OracleEvent[], office: OracleOffice, nows: readonly number[]): OracleAnswer => {
  const clock = slaClock(chart, taken(events), officeLike(office));
  const answer = oracle(events, office);
  expect(asOracleNames(clock)).toEqual(asClock(answer));
  for (const now of nows) expect(deadlineState(clock, instant(now))).toBe(oracleState(answer, now));
  return answer;
};

describe("the SLA clock and an independent day-by-day simulation agree", () => {
  it("on random histories with pauses, overrides and other hours, in all three zones, over three years", () => {
    const seen = new Map<string, number>();
    const years = new Set<string>();
    fc.assert(
      fc.property(anyCase, ({ office, events, nows }) => {
        const answer = agree(events, office, nows);
        const isDue = answer.dueMs !== undefined && answer.state === "paused";
        const kinds = [answer.state, ...(isDue ? ["due in spite of a pause"] : [])];
        for (const kind of [...kinds, `kept: ${answer.metPromise}`, office.zone])
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        years.add(answer.promisedOn?.slice(0, 4) ?? "none");
      }),
      { numRuns: 4000 },
    );
    // The comparison is worth something only where every kind of answer came up.
    const kinds = ["running", "paused", "stopped", "due in spite of a pause", "kept: true", "kept: false", ...zones];
    for (const kind of kinds) expect([kind, seen.get(kind) ?? 0]).toEqual([kind, expect.toSatisfy((n) => n >= 10)]);
    expect([...years].sort()).toEqual(["2025", "2026", "2027", "none"]);
  }, 60_000);

  it("on a fixed sample of the histories that npm run test:deep exhausts", () => {
    const oracleOffice = plainOffice();
    const office = slaOffice();
    let compared = 0;
    for (let day = 0; day < dayNames.length; day += 31) {
      let count = 0;
      for (const history of historiesFrom(day, oracleOffice)) {
        count += 1;
        if ((count + day) % 41 !== 0) continue;
        compareClock(history, oracleOffice, office);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(12_000);
  }, 60_000);

  it.each(zones)("on every day of 2025 to 2027 on which a case may start, in %s", (zone) => {
    const office = plainOffice(zone);
    let compared = 0;
    // The last three working days of 2027 promise a day of 2028, which has no calendar yet.
    for (let day = 0; day <= dayNames.indexOf("2027-12-28"); day += 1) {
      const photoMs = msOnWall(zone, day, 10 * 60);
      const events: OracleEvent[] = [
        { step: "paid", ms: photoMs - 1 },
        { step: "biometrics-taken", ms: photoMs },
        { step: "interviewed", ms: photoMs },
      ];
      const { dueMs = 0, atRiskMs = 0 } = oracle(events, office);
      agree(events, office, [photoMs, atRiskMs - 1, atRiskMs, dueMs - 1, dueMs]);
      compared += 1;
    }
    expect(compared).toBe(365 * 3 - 3);
  });

  it.each(zones)("on a pause of half a day, and a minute more or less, on every day of 2026, in %s", (zone) => {
    const office = plainOffice(zone);
    for (let day = dayNames.indexOf("2026-01-01"); day <= dayNames.indexOf("2026-12-31"); day += 1) {
      for (const offsetMs of [-minuteMs, -1, 0, 1, minuteMs]) {
        const halfMs = closingMs(day + 1, office) - 255 * minuteMs + offsetMs;
        const start: OracleEvent[] = [
          { step: "paid", ms: msOnWall(zone, day, 9 * 60) },
          { step: "biometrics-taken", ms: msOnWall(zone, day, 10 * 60) },
          { step: "interviewed", ms: msOnWall(zone, day, 11 * 60) },
        ];
        const ofTheAfternoon: OracleEvent[] = [
          { step: "suspended", ms: halfMs },
          { step: "resumed", ms: closingMs(day + 1, office) },
        ];
        const forGood: OracleEvent[] = [{ step: "suspended", ms: halfMs }];
        agree([...start, ...ofTheAfternoon], office, [halfMs]);
        agree([...start, ...forGood], office, [halfMs]);
      }
    }
  });
});
