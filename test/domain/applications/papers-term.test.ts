import { isoDate } from "@sip/calendar/date";
import type { StepRecord } from "@sip/domain/applications/application";
import { applicationAt } from "@sip/domain/applications/application-at";
import { indexEntriesOf } from "@sip/domain/applications/index-entries";
import { papersDueOn, papersTermOf } from "@sip/domain/applications/papers-term";
import type { Office } from "@sip/domain/offices/office";
import { officeAt } from "@sip/domain/offices/office-at";
import { chart } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import { applicationOf } from "../../support/applications/application.ts";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

const office = officeAt(pekanbaru, wib("2026-12-22 08:00"));

describe("the last day to bring missing papers", () => {
  it.each([
    ["Tue 22 Dec 2026", "2026-12-22", "Tue 29 Dec, the 7th day", "2026-12-29"],
    ["Fri 18 Dec 2026", "2026-12-18", "Mon 28 Dec, after Christmas and a weekend", "2026-12-28"],
    ["Tue 2 Mar 2027", "2027-03-02", "Tue 16 Mar, after Idulfitri and its joint leave", "2027-03-16"],
    ["Tue 28 Dec 2027", "2027-12-28", "Tue 4 Jan 2028, whose year has no decree", "2028-01-04"],
  ])("found missing on %s: %s", (_, since, __, last) => {
    expect(papersDueOn(chart, isoDate(since), office)).toBe(last);
  });
});

/** Found missing on a day at 10.00, seen at that instant or another. */
const foundMissing = (day: string, now = `${day} 10:00`, of: Office = pekanbaru) => {
  const steps: [StepRecord, ...StepRecord[]] = [
    { step: "opened", at: wib(`${day} 08:00`), by: "rina" },
    { step: "documents-incomplete", at: wib(`${day} 10:00`), by: "rina", note: "kartu keluarga" },
  ];
  return applicationAt(applicationOf(1, { steps }), officeAt(of, wib(now)));
};

const withTerm = (documentsDays: number): Office => ({
  ...pekanbaru,
  rules: pekanbaru.rules.map((rules) => ({ ...rules, documentsDays })),
});

describe("the reminder of missing papers", () => {
  it.each([
    ["Fri 4 Dec 2026, last day Fri 11 Dec", "2026-12-04", "Wed 9 Dec, two days before", "2026-12-09 09:00"],
    ["Mon 30 Nov 2026, last day Mon 7 Dec", "2026-11-30", "Fri 4 Dec, before the weekend", "2026-12-04 09:00"],
    ["Tue 22 Dec 2026, last day Tue 29 Dec", "2026-12-22", "Wed 23 Dec, before Christmas", "2026-12-23 09:00"],
    ["Tue 28 Dec 2027, last day Tue 4 Jan 2028", "2027-12-28", "Sun 2 Jan, a year without decree", "2028-01-02 09:00"],
  ])(
    "comes two days before the last one, or on the working day before that: found missing on %s: %s",
    (_, day, __, at) => {
      expect(papersTermOf(foundMissing(day))?.remindAt).toBe(wib(at));
    },
  );

  it("does not come where the term is so short that it would come on the day of the message itself", () => {
    expect(papersTermOf(foundMissing("2026-12-08", undefined, withTerm(3)))?.remindAt).toBe(wib("2026-12-09 09:00"));
    expect(papersTermOf(foundMissing("2026-12-08", undefined, withTerm(2)))?.remindAt).toBeUndefined();
  });

  it("is due no more once the term has passed", () => {
    expect(papersTermOf(foundMissing("2026-12-04", "2026-12-11 23:59"))).toMatchObject({
      isOver: false,
      remindAt: wib("2026-12-09 09:00"),
    });
    expect(papersTermOf(foundMissing("2026-12-04", "2026-12-12 00:00"))).toMatchObject({
      lastDay: "2026-12-11",
      isOver: true,
      remindAt: undefined,
    });
  });

  it("is the entry of an application that waits for papers before anything else is due", () => {
    expect(indexEntriesOf(foundMissing("2026-12-04")).next).toEqual({ list: "papers", at: wib("2026-12-09 09:00") });
  });
});

/** Papers are missing of an application that is paid, since Friday 4 December 2026; the term ends on Friday 11. */
const waiting = async () => {
  const desk = officeDesk();
  desk.present.now = wib("2026-12-04 08:00");
  const number = await desk.openFor();
  await desk.takeAll(number, "documents-complete", "paid");
  desk.present.now = wib("2026-12-04 10:00");
  await desk.takeAll(number, "documents-incomplete");
  const run = async (...times: readonly string[]) => {
    for (const time of times) {
      desk.present.now = wib(time);
      await desk.remindPapers(wib(time));
    }
    return desk.stored(number).application.papersReminded;
  };
  return { desk, number, run };
};

describe("reminding of missing papers", () => {
  it("reminds once", async () => {
    const { desk, run } = await waiting();
    const before = desk.saves.length;
    expect(await run("2026-12-09 08:00")).toBeUndefined();
    const reminded = { step: 4, at: wib("2026-12-09 09:00") };
    expect(await run("2026-12-09 09:00", "2026-12-09 10:00", "2026-12-10 09:00", "2026-12-14 09:00")).toEqual(reminded);
    expect(desk.saves.length).toBe(before + 1);
  });

  it("reminds of the second time that papers are missing by its own term", async () => {
    const { desk, number, run } = await waiting();
    await run("2026-12-09 09:00");
    desk.present.now = wib("2026-12-10 09:00");
    await desk.takeAll(number, "documents-complete", "documents-incomplete");
    expect(await run("2026-12-15 08:00")).toMatchObject({ step: 4 });
    expect(await run("2026-12-15 09:00")).toEqual({ step: 6, at: wib("2026-12-15 09:00") });
  });

  it("says nothing once the papers have come", async () => {
    const { desk, number, run } = await waiting();
    await desk.takeAll(number, "documents-complete");
    expect(await run("2026-12-09 09:00")).toBeUndefined();
  });

  it("makes up for a run that did not happen until the last day is over, and then says nothing", async () => {
    expect(await (await waiting()).run("2026-12-11 17:00")).toMatchObject({ at: wib("2026-12-11 17:00") });
    const { desk, number, run } = await waiting();
    expect(await run("2026-12-12 09:00")).toBeUndefined();
    expect(desk.stored(number).entries.next).toBeUndefined();
  });
});

describe("a term that has passed", () => {
  it("ends nothing by itself: 46 days later the papers can still be taken", async () => {
    const { desk, number, run } = await waiting();
    await run("2026-12-09 09:00", "2026-12-11 17:00", "2026-12-14 09:00", "2027-01-26 09:00");
    expect(desk.stored(number).application.steps.at(-1)?.step).toBe("documents-incomplete");
    await desk.takeAll(number, "documents-complete");
    expect(desk.stored(number).application.steps.at(-1)?.step).toBe("documents-complete");
  });

  it("is a task for the office: the list says which, and what can be done", async () => {
    const { desk, number } = await waiting();
    const listed = async () => {
      const at = { serviceId: "passport", step: "documents-incomplete" };
      const found = await desk.listApplications({ officeId: "pekanbaru", limit: 25, at });
      return found.ok ? found.value.applications[0] : undefined;
    };
    desk.present.now = wib("2026-12-11 16:00");
    expect(await listed()).toMatchObject({ papersTerm: { lastDay: "2026-12-11", isOver: false } });
    desk.present.now = wib("2026-12-12 00:00");
    expect(await listed()).toMatchObject({
      applicationNumber: number,
      papersTerm: { lastDay: "2026-12-11", isOver: true },
      allowedSteps: ["documents-complete", "rejected", "withdrawn"],
    });
    await desk.takeAll(number, "documents-complete");
    const found = await desk.listApplications({ officeId: "pekanbaru", limit: 25, q: number });
    expect(found).toMatchObject({ value: { applications: [{ papersTerm: null }] } });
  });
});
