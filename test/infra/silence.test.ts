import { plannedMinutes } from "@sip/infra/constructs/planned-minutes";
import { describe, expect, it } from "vitest";
import { rows } from "../support/functions/catalog-rows.ts";
import { synthesized } from "../support/infra/synthesized.ts";
import { only } from "../support/infra/template-text.ts";
import { type MathAlarm, type Played, playAlarm } from "./played-alarm.ts";

const { Watch: watch } = await synthesized("production");

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Monday 21 December 2026, 00.00 in Jakarta. */
const monday = Date.UTC(2026, 11, 20, 17);
const jakarta = (text: string): string => new Date(`${text}:00+07:00`).toISOString();

const silenceOf = (name: string): MathAlarm => {
  const alarm = only(watch, "AWS::CloudWatch::Alarm", { AlarmName: `sip-production-${name}-silence` });
  return alarm.Properties as unknown as MathAlarm;
};

/** Two days from Monday on, as CloudWatch would show them, for both ways in which its documentation can be read. */
const readings = [false, true];
const play = (name: string, counted: Played["counted"], emptyStaysEmpty = false) =>
  playFor(silenceOf(name), counted, emptyStaysEmpty);
const playFor = (alarm: MathAlarm, counted: Played["counted"], emptyStaysEmpty = false) =>
  playAlarm(alarm, {
    counted,
    fromMs: monday,
    untilMs: monday + 2 * day,
    shownAfterMs: 3 * minute,
    emptyStaysEmpty,
  });

const watchingBy = (alarm: MathAlarm, Expression: string): MathAlarm => ({
  ...alarm,
  Metrics: alarm.Metrics.map((query) => (query.Expression === undefined ? query : { ...query, Expression })),
});

const scheduled = rows.flatMap(({ name, trigger }) =>
  trigger.kind === "schedule" ? [{ name, cron: trigger.cron }] : [],
);
/** The runs of a week around, each at another second of its minute. */
const runsOf = (cron: string): number[] =>
  Array.from({ length: 9 }, (_, index) => Date.UTC(2026, 11, 18 + index)).flatMap((midnight, index) =>
    plannedMinutes(cron).map((planned) => midnight + planned * minute + (((planned * 7 + index) % 60) * minute) / 60),
  );

describe("a function that the clock starts", () => {
  it.each(scheduled)("$name that runs as planned is never thought silent, by day or by night", ({ name, cron }) => {
    for (const reading of readings) {
      expect(play(name, { Invocations: runsOf(cron) }, reading)).toEqual({ rang: [], quiet: [] });
    }
  });

  it.each(scheduled)(
    "$name that never runs is found silent, also where CloudWatch has never seen it run",
    ({ name }) => {
      for (const reading of readings) expect(play(name, {}, reading).rang.length).toBeGreaterThan(0);
    },
  );

  it("sweep-deadlines is found silent a quarter of an hour after its last run", () => {
    const stopped = runsOf("cron(0/5 5-16 * * ? *)").filter((at) => at < Date.parse("2026-12-21T10:02:00+07:00"));
    for (const reading of readings) {
      const [first = ""] = play("sweep-deadlines", { Invocations: stopped }, reading).rang;
      expect(first >= jakarta("2026-12-21T10:15")).toBe(true);
      expect(first <= jakarta("2026-12-21T10:20")).toBe(true);
    }
  });

  it("sweep-deadlines that stopped by night is found silent in the first quarter of an hour of its day, and not by night", () => {
    const stopped = runsOf("cron(0/5 5-16 * * ? *)").filter((at) => at < Date.parse("2026-12-21T20:00:00+07:00"));
    expect(play("sweep-deadlines", { Invocations: stopped }).rang).toEqual([jakarta("2026-12-22T05:15")]);
  });

  it("sweep-deadlines that missed an hour rings, and is quiet once it runs again", () => {
    const missing = (at: number) =>
      at < Date.parse("2026-12-21T11:00:00+07:00") || at >= Date.parse("2026-12-21T12:00:00+07:00");
    const { rang, quiet } = play("sweep-deadlines", { Invocations: runsOf("cron(0/5 5-16 * * ? *)").filter(missing) });
    expect(rang).toHaveLength(1);
    expect(quiet).toHaveLength(1);
    expect(rang[0]).toMatch(/^2026-12-21T04:1/);
    expect(quiet[0]).toMatch(/^2026-12-21T05:0/);
  });

  it("remind-visits is not thought silent for one run that did not come, and is for three", () => {
    const runs = runsOf("cron(0 8-17 * * ? *)");
    const without = (...hours: string[]) =>
      runs.filter((at) => !hours.includes(new Date(at).toISOString().slice(0, 13)));
    expect(play("remind-visits", { Invocations: without("2026-12-21T03") }).rang).toEqual([]);
    expect(
      play("remind-visits", { Invocations: without("2026-12-21T03", "2026-12-21T04", "2026-12-21T05") }).rang,
    ).toHaveLength(1);
  });

  it("the probe of the site is missed by night as well", () => {
    const stopped = runsOf("cron(0/30 * * * ? *)").filter((at) => at < Date.parse("2026-12-21T23:45:00+07:00"));
    const { rang } = play("probe-health", { Invocations: stopped });
    expect(rang).toHaveLength(1);
    expect((rang[0] ?? "") <= jakarta("2026-12-22T01:05")).toBe(true);
  });
});

const fed = rows.flatMap(({ name, trigger }) => {
  if (trigger.kind === "changes") return trigger.followers.map(({ name, movedBy }) => ({ name, movedBy }));
  return trigger.kind === "facts" ? [{ name, movedBy: trigger.movedBy }] : [];
});
/** Something happens each seven minutes of the offices' hours. */
const happened = Array.from({ length: 2 * 24 * 60 }, (_, index) => index)
  .filter((index) => index % 7 === 0 && index % 1440 >= 8 * 60 && index % 1440 < 16 * 60)
  .map((index) => monday + index * minute + 50_000);

describe("a feed", () => {
  it("has something that proves that it must move, which some row counts", () => {
    const counted = rows.flatMap(({ rights }) => rights);
    for (const { name, movedBy } of fed) expect(counted, name).toContain(`${movedBy.number}:count`);
    expect(fed.length).toBeGreaterThan(4);
  });

  it.each(fed)("$name that runs a little later is not thought to stand still", ({ name, movedBy }) => {
    for (const lateMs of [1_000, 30_000, 10 * minute]) {
      const counted = { [movedBy.number]: happened, Invocations: happened.map((at) => at + lateMs) };
      expect(play(name, counted).rang, `${lateMs}`).toEqual([]);
    }
  });

  it.each(fed)("$name may be silent while nothing happens", ({ name, movedBy }) => {
    for (const reading of readings) {
      expect(play(name, {}, reading)).toEqual({ rang: [], quiet: [] });
      expect(play(name, { [movedBy.number]: [] }, reading)).toEqual({ rang: [], quiet: [] });
    }
  });

  it.each(fed)(
    "$name that is off is found to stand still, also where CloudWatch has never seen it run",
    ({ name, movedBy }) => {
      for (const reading of readings) {
        const { rang } = play(name, { [movedBy.number]: happened }, reading);
        expect(rang.length).toBeGreaterThan(0);
      }
    },
  );

  it("project-bookings is found to stand still half an hour after its stream was cut off", () => {
    const cut = Date.parse("2026-12-21T10:00:00+07:00");
    const { rang } = play("project-bookings", { bookings: happened, Invocations: happened.filter((at) => at < cut) });
    expect((rang[0] ?? "") > jakarta("2026-12-21T10:25")).toBe(true);
    expect((rang[0] ?? "") < jakarta("2026-12-21T10:40")).toBe(true);
  });

  it("is not thought to stand still for one booking at night", () => {
    const { rang } = play("project-bookings", { bookings: [Date.parse("2026-12-21T02:00:00+07:00")] });
    expect(rang).toEqual([]);
  });

  it("of alerts is found to stand still on the second closing time at which promises were broken and nobody was told", () => {
    const closings = [monday + 16 * hour, monday + day + 16 * hour];
    const { rang } = play("alert-supervisors", { breaches: closings });
    expect(rang).toHaveLength(1);
    expect(rang[0]).toMatch(/^2026-12-22T09:0/);
    expect(play("alert-supervisors", { breaches: closings.slice(0, 1) }).rang).toEqual([]);
  });
});

describe("an alarm that does without", () => {
  const sweeps = { Invocations: runsOf("cron(0/5 5-16 * * ? *)") };

  it("the hours would ring every night", () => {
    const { rang } = playFor(watchingBy(silenceOf("sweep-deadlines"), "FILL(runs, 0)"), sweeps);
    expect(rang.map((at) => at.slice(0, 13))).toEqual(["2026-12-20T17", "2026-12-21T10", "2026-12-22T10"]);
  });

  it("FILL would be late, because it looks back for older values", () => {
    const stopped = { Invocations: sweeps.Invocations.filter((at) => at < Date.parse("2026-12-21T10:02:00+07:00")) };
    const { rang } = playFor(watchingBy(silenceOf("sweep-deadlines"), "runs + 0"), stopped);
    const byDay = rang.find((at) => at > jakarta("2026-12-21T08:00")) ?? "";
    expect(byDay > jakarta("2026-12-21T10:40")).toBe(true);
  });

  it("the comparison of two series would never find a feed that stands still", () => {
    const alarm = watchingBy(silenceOf("project-bookings"), "counted > 0 AND runs < 1");
    expect(playFor(alarm, { bookings: happened }).rang).toEqual([]);
  });

  it("the second span would ring for a booking in the last second of a span", () => {
    const alarm = { ...silenceOf("project-bookings"), EvaluationPeriods: 1 };
    const counted = { bookings: happened, Invocations: happened.map((at) => at + 30_000) };
    expect(playFor(alarm, counted).rang.length).toBeGreaterThan(0);
  });
});
