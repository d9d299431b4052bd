import type { Flag } from "@sip/domain/applications/flags";
import type { Office } from "@sip/domain/offices/office";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

type Done = readonly [at: string, step: PassportStep, by?: string];

/**
 * `22 09:00` is that day and time of December 2026 by Pekanbaru's clock, `2027-01-04 09:00` one of another month; seconds
 * may follow. Rina does what nobody else is named for.
 */
const at = (text: string): string => wib(text.startsWith("20") ? text : `2026-12-${text}`);

const flagging = (flags: Office["rules"][number]["flags"]): Office => ({
  ...pekanbaru,
  rules: pekanbaru.rules.map((rules) => ({ ...rules, flags })),
});

/** Lives a passport's history, told of by the sweep each time before a step; answers what is flagged in it. */
const lived = async (history: readonly Done[], office: Office = pekanbaru) => {
  const desk = officeDesk({ office });
  const number = await desk.openFor();
  for (const [time, step, by = "rina"] of history) {
    desk.present.now = at(time);
    await desk.sweep(at(time));
    const taken = await desk.take({ applicationNumber: number, step, by, officeId: "pekanbaru", role: "officer" });
    if (!taken.ok) throw new Error(`${step}: ${JSON.stringify(taken.refusal)}`);
  }
  return { desk, number, application: () => desk.stored(number).application };
};

const flagged = async (history: readonly Done[], office?: Office): Promise<string[]> => {
  const { application } = await lived(history, office);
  const { steps, flags = [] } = application();
  const inWords = ({ kind, steps: about }: Flag) => `${kind}: ${about.map((one) => steps[one]?.step).join(", ")}`;
  return flags.map(inWords);
};

/** Tue 22 December 2026 at the counter; due on Tue 29 December at 16.00. */
const counter: readonly Done[] = [
  ["22 08:00", "documents-complete"],
  ["22 08:10", "paid"],
  ["22 08:20", "biometrics-taken"],
  ["22 08:30", "interviewed"],
];
const decided: readonly Done[] = [
  ["22 13:00", "verified"],
  ["23 09:00", "adjudicated", "dewi"],
  ["23 10:00", "printed"],
  ["23 11:00", "quality-checked"],
];

describe("an application that two people handled in decent times", () => {
  it("has no flag", async () => {
    expect(await flagged([...counter, ...decided, ["23 11:05", "ready"], ["28 09:00", "handed-over"]])).toEqual([]);
  });

  it("that was given up in time has none either", async () => {
    expect(await flagged([...counter, ["28 07:29:59", "withdrawn"]])).toEqual([]);
    expect(await flagged([["22 08:00", "rejected"]])).toEqual([]);
  });
});

describe("all steps by one person in 1.4 seconds", () => {
  const way: readonly PassportStep[] = [
    "documents-complete",
    "paid",
    "biometrics-taken",
    "interviewed",
    "verified",
    "adjudicated",
    "printed",
    "quality-checked",
    "ready",
    "handed-over",
  ];
  const rush = way.map((step, index): Done => [`22 08:00:0${((14 * index) / 90).toFixed(3)}`, step]);

  it("are flagged as too fast and as by one hand, and none is refused", async () => {
    expect(await flagged(rush)).toEqual([
      "too-fast: paid, biometrics-taken",
      "too-fast: biometrics-taken, interviewed",
      "too-fast: interviewed, verified",
      "too-fast: verified, adjudicated",
      "one-hand: interviewed, adjudicated",
      "too-fast: adjudicated, printed",
      "too-fast: printed, quality-checked",
      "one-hand: adjudicated, quality-checked",
    ]);
  });

  it("are not, where the office says nothing of it", async () => {
    expect(await flagged(rush, flagging(undefined))).toEqual([]);
  });
});

describe("late: a promise that was missed on Tue 29 Dec at 16.00", () => {
  const late = "late: ";

  it("is flagged when it is finished, and not when it was finished a second before", async () => {
    expect(await flagged([...counter, ...decided, ["29 15:59:59", "ready"]])).toEqual([]);
    expect(await flagged([...counter, ...decided, ["29 16:00", "ready"]])).toEqual([`${late}ready`]);
  });

  it("is flagged for good when it is withdrawn, rejected, or rejected from a suspension", async () => {
    expect(await flagged([...counter, ["30 09:00", "withdrawn"]])).toEqual([`${late}withdrawn`]);
    expect(await flagged([...counter, ["30 09:00", "rejected"]])).toEqual([`${late}rejected`]);
    expect(await flagged([...counter, ["30 09:00", "suspended"], ["31 09:00", "rejected"]])).toEqual([
      `${late}rejected`,
    ]);
    expect(await flagged([...counter, ["30 09:00", "documents-incomplete"], ["31 09:00", "withdrawn"]])).toEqual([
      `${late}withdrawn`,
    ]);
  });

  it("stays flagged when the office declares the day closed afterwards: it was told as missed", async () => {
    const { desk, number, application } = await lived([...counter, ["29 16:00", "verified"]]);
    const haze = { date: "2026-12-29", open: false, reason: { id: "Kabut asap", en: "Haze" } };
    desk.present.office = { ...desk.present.office, overrides: [haze] };
    desk.present.now = at("30 09:00");
    await desk.takeAll(number, "withdrawn");
    expect(application().flags).toEqual([{ kind: "late", steps: [6] }]);
  });

  it("is flagged once, whatever comes after", async () => {
    expect(await flagged([...counter, ...decided, ["30 09:00", "ready"], ["30 09:10", "handed-over"]])).toEqual([
      `${late}ready`,
    ]);
  });
});

describe("given up in trouble: ended without success while its promise was at risk, or had been put off", () => {
  const inTrouble = "given-up-in-trouble";

  it("is flagged from the opening of the working day before the promised one, a minute before it is late", async () => {
    expect(await flagged([...counter, ["28 07:30", "withdrawn"]])).toEqual([`${inTrouble}: withdrawn`]);
    expect(await flagged([...counter, ["29 15:59", "rejected"]])).toEqual([`${inTrouble}: rejected`]);
  });

  it("is not when it was finished in that time, nor beside the flag of what is late", async () => {
    expect(await flagged([...counter, ...decided, ["29 15:59", "ready"]])).toEqual([]);
    expect(await flagged([...counter, ["29 16:00", "withdrawn"]])).toEqual(["late: withdrawn"]);
  });

  it("is flagged in a pause, and after one, if the promise was at risk when the pause began", async () => {
    const pausedAt = (time: string) => flagged([...counter, [time, "suspended"], ["30 09:00", "rejected"]]);
    expect(await pausedAt("28 07:29:59")).toEqual([]);
    expect(await pausedAt("28 07:30")).toEqual([`${inTrouble}: suspended, rejected`]);
    expect(
      await flagged([...counter, ["28 07:30", "suspended"], ["31 09:00", "resumed"], ["31 09:00:01", "withdrawn"]]),
    ).toEqual([`${inTrouble}: suspended, withdrawn`]);
  });

  const paused = (from: string, until: string): Done[] => [
    [from, "suspended", "budi"],
    [until, "resumed"],
  ];

  it("is flagged after the second move of the promise, however early", async () => {
    const once = paused("22 09:00", "23 15:00");
    expect(await flagged([...counter, ...once, ["23 15:01", "withdrawn"]])).toEqual([]);
    const twice = [...once, ...paused("23 15:10", "28 15:00")];
    expect(await flagged([...counter, ...twice, ["28 15:01", "withdrawn"]])).toEqual([
      `${inTrouble}: suspended, suspended, withdrawn`,
    ]);
  });

  it("is flagged after seven days without a due day, to the second: the hour at the counter, and those on hold", async () => {
    const held: Done = ["22 09:00", "suspended"];
    expect(await flagged([...counter, held, ["29 07:59:59", "withdrawn"]])).toEqual([]);
    expect(await flagged([...counter, held, ["29 08:00", "withdrawn"]])).toEqual([
      `${inTrouble}: suspended, withdrawn`,
    ]);
  });

  it("sums that time over the whole history: holds that are lifted for a second, and a clock that has not started", async () => {
    const papersMissing: Done = ["22 07:30", "documents-incomplete"];
    const brought: Done = ["26 07:30", "documents-complete"];
    const again: Done = ["26 07:30:01", "documents-incomplete"];
    const end = (time: string) => flagged([papersMissing, brought, again, [time, "withdrawn"]]);
    expect(await end("29 07:29:59")).toEqual([]);
    expect(await end("29 07:30")).toEqual([`${inTrouble}: documents-incomplete, documents-incomplete, withdrawn`]);
    expect(await flagged([["29 07:30", "withdrawn"]])).toEqual([`${inTrouble}: withdrawn`]);
  });

  it("leaves out the time in which a day was due", async () => {
    const short = paused("22 09:00", "22 09:01");
    expect(await flagged([...counter, ...short, ["26 09:00", "withdrawn"]])).toEqual([]);
  });
});

describe("started late: the clock began more working days after the opening than the office's rules allow", () => {
  const startedOn = (day: string, office?: Office) =>
    flagged([...counter.slice(0, 3), [`${day} 08:30`, "interviewed"]], office);
  const late = "started-late: opened, interviewed";

  it("is judged by the days on which the office works: five for Pekanbaru, the last of them Thu 31 December", async () => {
    expect(await startedOn("22")).toEqual([]);
    expect(await startedOn("31")).toEqual([]);
    expect(await startedOn("2027-01-04")).toEqual([late]);
  });

  it("goes by the rules of the day on which it started, and is not judged where the office says nothing of flags", async () => {
    const within = (startWithinDays: number) => flagging({ leastMinutes: {}, gravestSteps: [], startWithinDays });
    expect(await startedOn("23", within(1))).toEqual([]);
    expect(await startedOn("28", within(1))).toEqual([late]);
    expect(await startedOn("29", within(3))).toEqual([]);
    expect(await startedOn("29", flagging(undefined))).toEqual([]);
  });

  it("names the holds that kept it from starting, and is given once", async () => {
    expect(
      await flagged([
        ["22 08:00", "documents-incomplete"],
        ["23 08:00", "documents-complete"],
        ["23 08:00:01", "documents-incomplete"],
        ["2027-01-04 08:00", "documents-complete"],
        ["2027-01-04 08:10", "paid"],
        ["2027-01-04 08:20", "biometrics-taken"],
        ["2027-01-04 08:30", "interviewed"],
        ["2027-01-04 08:40", "documents-incomplete"],
        ["2027-01-04 08:50", "documents-complete"],
      ]),
    ).toEqual(["started-late: opened, documents-incomplete, documents-incomplete, interviewed"]);
  });

  it("is flagged over a year without decree, where the days that are known are too many already", async () => {
    expect(await startedOn("2028-01-04")).toEqual([late]);
  });

  it("is not flagged where the days after the opening are of a year without decree: nobody knows which of them are working days", async () => {
    const desk = officeDesk();
    desk.present.now = at("2027-12-30 09:00");
    const number = await desk.openFor();
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken");
    desk.present.now = at("2028-01-31 09:00");
    await desk.takeAll(number, "interviewed");
    expect(desk.stored(number).application.flags?.map(({ kind }) => kind)).toEqual(["too-fast"]);
  });
});

describe("too fast: sooner than the office's least minutes after the step before", () => {
  it("is judged to the second: three minutes before an interview", async () => {
    const interviewedAt = (time: string) => flagged([...counter.slice(0, 3), [time, "interviewed"]]);
    expect(await interviewedAt("22 08:22:59")).toEqual(["too-fast: biometrics-taken, interviewed"]);
    expect(await interviewedAt("22 08:23")).toEqual([]);
  });

  it("leaves out the time on hold: a suspension over night is no work on the application", async () => {
    expect(
      await flagged([
        ...counter.slice(0, 3),
        ["22 08:20:30", "suspended"],
        ["23 08:00", "resumed"],
        ["23 08:01", "interviewed"],
      ]),
    ).toEqual(["too-fast: biometrics-taken, interviewed"]);
  });

  it("leaves out the wait for papers, and does not count the step that ends it as work", async () => {
    const after = (time: string) =>
      flagged([
        ...counter.slice(0, 3),
        ["22 08:20:30", "documents-incomplete"],
        ["23 08:00", "documents-complete"],
        [time, "interviewed"],
      ]);
    expect(await after("23 08:02:29")).toEqual(["too-fast: biometrics-taken, interviewed"]);
    expect(await after("23 08:02:30")).toEqual([]);
  });

  it("counts from the step before in time, in whatever order they came: paid last", async () => {
    const [papers, , photo, interview] = counter;
    if (!papers || !photo || !interview) throw new Error("no counter");
    const paidLast = (time: string) => flagged([papers, photo, interview, ["22 09:00", "paid"], [time, "verified"]]);
    expect(await paidLast("22 09:01")).toEqual(["too-fast: paid, verified"]);
    expect(await paidLast("22 09:02")).toEqual([]);
  });

  it("goes by the rules of the day of the step", async () => {
    const [before] = flagging({ leastMinutes: {}, gravestSteps: [], startWithinDays: 2 }).rules;
    if (before === undefined) throw new Error("no rules");
    const strict = {
      ...before,
      from: "2026-12-23",
      flags: { leastMinutes: { interviewed: 30 }, gravestSteps: [], startWithinDays: 2 },
    };
    const office = { ...pekanbaru, rules: [before, strict] };
    const [papers, paid] = counter;
    if (!papers || !paid) throw new Error("no counter");
    const on = (day: number) =>
      flagged([papers, paid, [`${day} 09:00`, "biometrics-taken"], [`${day} 09:20`, "interviewed"]], office);
    expect([await on(22), await on(23)]).toEqual([[], ["too-fast: biometrics-taken, interviewed"]]);
  });
});

describe("one hand: two of the gravest steps in a row by the same person", () => {
  const by = async (interviewer: string, adjudicator: string, checker: string) =>
    flagged([
      ...counter.slice(0, 3),
      ["22 08:30", "interviewed", interviewer],
      ["22 13:00", "verified"],
      ["23 09:00", "adjudicated", adjudicator],
      ["23 10:00", "printed"],
      ["23 11:00", "quality-checked", checker],
    ]);

  it("is what no second person has looked at", async () => {
    expect(await by("rina", "dewi", "rina")).toEqual([]);
    expect(await by("rina", "rina", "dewi")).toEqual(["one-hand: interviewed, adjudicated"]);
    expect(await by("rina", "dewi", "dewi")).toEqual(["one-hand: adjudicated, quality-checked"]);
  });
});

describe("a flag", () => {
  it("keeps an application on the supervisors' list from the step that gave it", async () => {
    const { desk, number } = await lived([
      ...counter.slice(0, 3),
      ["22 08:21", "interviewed"],
      ["22 13:00", "verified"],
    ]);
    expect(desk.stored(number).entries.review).toEqual({ state: "open", flaggedAt: at("22 08:21") });
  });

  it("does not change what follows from the history", async () => {
    const fast = await lived([...counter.slice(0, 3), ["22 08:21", "interviewed"]]);
    const { review, ...entries } = fast.desk.stored(fast.number).entries;
    const calm = await lived([...counter.slice(0, 3), ["22 08:21", "interviewed"]], flagging(undefined));
    expect(review).toBeDefined();
    expect(calm.desk.stored(calm.number).entries).toEqual(entries);
  });
});
