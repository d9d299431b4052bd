import { isoDate } from "@sip/calendar/date";
import { type StepRecord, stepNamesOf } from "@sip/domain/applications/application";
import { pickUpOf } from "@sip/domain/applications/pick-up";
import { officeAt } from "@sip/domain/offices/office-at";
import { standingOf } from "@sip/domain/services/chart";
import { chart } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

const office = officeAt(pekanbaru, wib("2026-12-22 08:00"));

interface Made {
  /** The day of the step `printed`, at 09.00. */
  readonly printed: string;
  /** The day that came with it. */
  readonly issuedOn?: string;
  /** The day of the step `ready`, at 10.00; that of `printed` if missing. */
  readonly ready?: string;
}

/** What there is to collect of a passport. */
const made = ({ printed, issuedOn, ready = printed }: Made, at = office) => {
  const steps: [StepRecord, ...StepRecord[]] = [
    { step: "opened", at: wib(`${printed} 08:00`), by: "rina" },
    { step: "printed", at: wib(`${printed} 09:00`), by: "rina", ...(issuedOn && { issuedOn: isoDate(issuedOn) }) },
    { step: "ready", at: wib(`${ready} 10:00`), by: "rina" },
  ];
  const pickUp = pickUpOf(chart, standingOf(chart, stepNamesOf({ steps })), { steps }, at);
  if (pickUp === undefined) throw new Error("nothing to collect");
  return { ...pickUp, reminders: pickUp.reminders.map(({ day: round, at }) => [round, at]) };
};

/** Of a passport that was issued and ready on one day. */
const madeOn = (day: string, at = office) => made({ printed: day }, at);

/** The rounds with their days; each comes at 09.00. */
const rounds = (...days: readonly [number, string][]) => days.map(([round, day]) => [round, wib(`${day} 09:00`)]);

describe("the last day to collect", () => {
  it.each([
    ["Tue 29 Dec 2026", "2026-12-29", "Thu 28 Jan 2027, the 30th day", "2027-01-28"],
    ["Thu 15 Apr 2027", "2027-04-15", "Fri 14 May 2027, before a Saturday", "2027-05-14"],
    ["Wed 3 Feb 2027", "2027-02-03", "Fri 5 Mar 2027, the 30th day", "2027-03-05"],
    ["Fri 12 Feb 2027", "2027-02-12", "Fri 5 Mar 2027, before Nyepi, Idulfitri and its joint leave", "2027-03-05"],
  ])("of a passport issued on %s is a working day: %s", (_, issued, __, last) => {
    expect(madeOn(issued).pickUpBy).toBe(last);
  });

  it("is never a closed day and never more than 30 days after the issue, whatever working day of a year that is", () => {
    const days = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 20 + day)).toISOString().slice(0, 10),
    )
      .map(isoDate)
      .filter((day) => office.time.calendar.isWorkingDay(day));
    expect(days.length).toBeGreaterThan(230);
    for (const day of days) {
      const { pickUpBy } = madeOn(day);
      expect([pickUpBy, office.time.calendar.isWorkingDay(pickUpBy)]).toEqual([pickUpBy, true]);
      const waitedDays = (Date.parse(pickUpBy) - Date.parse(day)) / 86_400_000;
      expect(waitedDays).toBeLessThanOrEqual(30);
      expect(waitedDays).toBeGreaterThan(20);
    }
  });

  it("follows the office: closed for haze on Thu 28 Jan 2027, it is Wed 27 Jan", () => {
    const reason = { id: "kabut asap", en: "haze" };
    const closed = officeAt({ ...pekanbaru, overrides: [{ date: "2027-01-28", open: false, reason }] }, office.now);
    expect(madeOn("2026-12-29", closed).pickUpBy).toBe("2027-01-27");
  });

  it.each<[string, Made, string, string]>([
    [
      "printed Fri 20 Nov 2026, ready Mon 30 Nov",
      { printed: "2026-11-20", ready: "2026-11-30" },
      "Fri 18 Dec, before Sunday the 30th day",
      "2026-12-18",
    ],
    [
      "printed Mon 23 Nov 2026 with the Fri before as its day, ready Mon 30 Nov",
      { printed: "2026-11-23", issuedOn: "2026-11-20", ready: "2026-11-30" },
      "the same Fri 18 Dec",
      "2026-12-18",
    ],
    [
      "printed Fri 20 Nov 2026, ready 40 days later, Wed 30 Dec",
      { printed: "2026-11-20", ready: "2026-12-30" },
      "Fri 18 Dec, which has passed: the law gives no more",
      "2026-12-18",
    ],
  ])("counts from the day of issue and not from ready: %s", (_, passport, __, last) => {
    expect(made(passport).pickUpBy).toBe(last);
  });

  it("counts by the rules of the day of issue", () => {
    const [rule] = pekanbaru.rules.filter(({ serviceId }) => serviceId === "passport");
    if (rule?.pickUp === undefined) throw new Error("no rules");
    const longer = { ...rule, from: "2026-12-01", pickUp: { ...rule.pickUp, days: 60 } };
    const at = officeAt({ ...pekanbaru, rules: [...pekanbaru.rules, longer] }, office.now);
    expect(made({ printed: "2026-11-30", ready: "2026-12-01" }, at).pickUpBy).toBe("2026-12-30");
    expect(made({ printed: "2026-12-01" }, at).pickUpBy).toBe("2027-01-29");
  });

  it("is the 30th day itself while its year has no decree: Wed 15 Dec 2027, Fri 14 Jan 2028", () => {
    expect(madeOn("2027-12-15").pickUpBy).toBe("2028-01-14");
  });
});

describe("the reminders", () => {
  it("come after 7, 14, 21 and 27 days: issued Tue 29 Dec 2026", () => {
    expect(madeOn("2026-12-29").reminders).toEqual(
      rounds([7, "2027-01-05"], [14, "2027-01-12"], [21, "2027-01-19"], [27, "2027-01-25"]),
    );
  });

  it("are brought forward to the working day before a last day that would be too late: issued Fri 27 Nov 2026, last day Wed 23 Dec", () => {
    const { pickUpBy, reminders } = madeOn("2026-11-27");
    expect(pickUpBy).toBe("2026-12-23");
    expect(reminders).toEqual(rounds([7, "2026-12-04"], [14, "2026-12-11"], [21, "2026-12-18"], [27, "2026-12-22"]));
  });

  it("never fall two on one day: issued Fri 12 Feb 2027, last day Fri 5 Mar, the last two on Wed 3 and Thu 4 Mar", () => {
    expect(madeOn("2027-02-12").reminders).toEqual(
      rounds([7, "2027-02-19"], [14, "2027-02-26"], [21, "2027-03-03"], [27, "2027-03-04"]),
    );
  });

  it("count from the issue too, and none comes on the day of ready or before it, when nobody can collect: printed Fri 20 Nov 2026", () => {
    const days = rounds([7, "2026-11-27"], [14, "2026-12-04"], [21, "2026-12-11"], [27, "2026-12-17"]);
    const readyOn = (ready: string) => made({ printed: "2026-11-20", ready }).reminders;
    expect(readyOn("2026-11-23")).toEqual(days);
    expect(readyOn("2026-11-27")).toEqual(days.slice(1));
    expect(readyOn("2026-12-10")).toEqual(days.slice(2));
    expect(readyOn("2026-12-17")).toEqual([]);
    expect(readyOn("2026-12-30")).toEqual([]);
  });

  it("stay where they are in a year without decree, which closes no day by guess: issued Wed 15 Dec 2027", () => {
    expect(madeOn("2027-12-15").reminders).toEqual(
      rounds([7, "2027-12-22"], [14, "2027-12-29"], [21, "2028-01-05"], [27, "2028-01-11"]),
    );
  });

  it("come a calendar day before a last day in such a year: a reminder of the 30th day comes on Thu 13 Jan 2028", () => {
    const rules = pekanbaru.rules.map((rule) => ({
      ...rule,
      pickUp: { days: 30, reminderDays: [30], reminderTime: "09:00" },
    }));
    expect(madeOn("2027-12-15", officeAt({ ...pekanbaru, rules }, office.now)).reminders).toEqual(
      rounds([30, "2028-01-13"]),
    );
  });
});
