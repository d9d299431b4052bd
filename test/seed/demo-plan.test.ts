import { isoDate, weekdayOf } from "@sip/calendar/date";
import { officeAt } from "@sip/domain/offices/office-at";
import { ageOn } from "@sip/domain/people/age";
import { readName } from "@sip/domain/people/name";
import { readNik } from "@sip/domain/people/nik";
import { readPhone } from "@sip/domain/people/phone";
import { readTravelDocument } from "@sip/domain/people/travel-document";
import { releaseAt } from "@sip/domain/queue/release";
import { sessionsOn } from "@sip/domain/queue/session";
import { allowedSteps, stepsOf } from "@sip/domain/services/chart";
import { chart as foreignResidence } from "@sip/domain/services/foreign-residence/chart";
import { chart } from "@sip/domain/services/passport/chart";
import { deadlineState, slaClock } from "@sip/domain/services/sla-clock";
import { demoPlan } from "@sip/seed/demo/demo-plan";
import type { PlannedPerson, PlannedVisit } from "@sip/seed/demo/planned-visit";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../support/offices/offices.ts";

const office = officeAt(pekanbaru, "2026-11-24T08:37:00.000Z");
const { time } = office;

const instants = [
  ["Tue 24 Nov 2026 15.37 WIB, a working day", "2026-11-24T08:37:00.000Z"],
  ["Tue 24 Nov 2026 07.31 WIB, just opened", "2026-11-24T00:31:00.000Z"],
  ["Tue 24 Nov 2026 02.00 WIB, at night", "2026-11-23T19:00:00.000Z"],
  ["Fri 27 Nov 2026 20.00 WIB, after a release", "2026-11-27T13:00:00.000Z"],
  ["Sun 29 Nov 2026 10.00 WIB", "2026-11-29T03:00:00.000Z"],
  ["Fri 1 Jan 2027 12.00 WIB, a holiday", "2027-01-01T05:00:00.000Z"],
  ["Fri 12 Mar 2027 10.00 WIB, in the joint leave of Idulfitri", "2027-03-12T03:00:00.000Z"],
] as const;

const peopleOf = (plan: readonly PlannedVisit[]): readonly PlannedPerson[] => plan.flatMap(({ people }) => people);

const of = (serviceId: string, now: string): readonly PlannedVisit[] =>
  demoPlan(pekanbaru, now).filter((visit) => visit.serviceId === serviceId);

const historyOf = ({ acts }: PlannedPerson) =>
  acts.flatMap((act) => (act.kind === "step" ? [{ step: act.step, at: act.at }] : []));

const lastStepOf = (person: PlannedPerson): string | undefined => historyOf(person).at(-1)?.step;

const visitDay = (visit: PlannedVisit) => visit.moved ?? visit;

describe.each(instants)("the living day on %s", (_, now) => {
  const plan = of("passport", now);
  const people = peopleOf(plan);

  it("has some 120 people", () => {
    expect(people.length).toBeGreaterThanOrEqual(105);
    expect(people.length).toBeLessThanOrEqual(140);
  });

  it("has somebody at every step at which an application can stand", () => {
    const standing = new Set<string | undefined>(people.map(lastStepOf));
    // Whoever is resumed goes on at once.
    expect(stepsOf(chart).filter((step) => step !== "resumed" && !standing.has(step))).toEqual([]);
    expect(people.flatMap(historyOf).some(({ step }) => step === "resumed")).toBe(true);
  });

  it("has promises that hold, are at risk, are broken and rest", () => {
    const clocks = people.map((person) => slaClock(chart, historyOf(person), office));
    const count = (state: string) => clocks.filter((clock) => deadlineState(clock, now) === state).length;
    expect(count("at-risk")).toBeGreaterThanOrEqual(5);
    expect(count("breached")).toBeGreaterThanOrEqual(5);
    expect(clocks.filter(({ state }) => state === "paused").length).toBeGreaterThanOrEqual(3);
    expect(clocks.filter(({ metPromise }) => metPromise === true).length).toBeGreaterThanOrEqual(25);
    // One was ready late, one was withdrawn late.
    expect(clocks.filter(({ metPromise }) => metPromise === false)).toHaveLength(2);
  });

  it("has passports waiting to be collected for a few days up to nearly the last, none for longer", () => {
    const today = Date.parse(time.dateOf(now));
    const days = people
      .filter((person) => lastStepOf(person) === "ready")
      .map((person) => (today - Date.parse(time.dateOf(historyOf(person).at(-1)?.at ?? now))) / 86_400_000);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...days)).toBeLessThanOrEqual(27);
    expect(Math.max(...days)).toBeGreaterThanOrEqual(20);
    expect(new Set(days).size).toBeGreaterThanOrEqual(6);
  });

  it("takes only steps that the chart allows, in office hours, in their order and not after now", () => {
    for (const person of people) {
      const history = historyOf(person);
      history.forEach(({ step, at }, index) => {
        const before = history.slice(0, index);
        expect(
          index === 0
            ? ["opened"]
            : allowedSteps(
                chart,
                before.map((taken) => taken.step),
              ),
        ).toContain(step);
        expect(time.hours.isOpenAt(at), `${step} at ${at}`).toBe(true);
        expect(at > (before.at(-1)?.at ?? "")).toBe(true);
      });
      for (const { at } of person.acts) expect(at <= now).toBe(true);
    }
  });

  it("books nobody twice, and nobody into a seat that there is not", () => {
    expect(new Set(people.map(({ applicant }) => applicant.nik)).size).toBe(people.length);
    expect(new Set(plan.map(({ contact }) => contact.phone)).size).toBe(plan.length);
    const seats = plan.flatMap((visit) => [visit, ...(visit.moved ? [{ ...visit, ...visit.moved }] : [])]);
    const bySession = Object.groupBy(seats, ({ date, session, pool }) => `${date} ${session} ${pool}`);
    for (const visits of Object.values(bySession)) {
      const [{ date, session, pool } = { date: isoDate("2000-01-01"), session: "", pool: "" }] = visits ?? [];
      const found = sessionsOn(pekanbaru, "passport", date).find((one) => one.session === session && one.pool === pool);
      expect(peopleOf(visits ?? []).length).toBeLessThanOrEqual(found?.capacity ?? 0);
    }
  });

  it("books after the release and before the visit, on days on which the office works", () => {
    for (const visit of plan) {
      const { date, session } = visitDay(visit);
      expect(time.calendar.isWorkingDay(date)).toBe(true);
      expect(visit.bookedAt >= releaseAt(pekanbaru, time, { serviceId: "passport", date: visit.date })).toBe(true);
      expect(visit.bookedAt <= now && visit.bookedAt < time.instantOf(date, session)).toBe(true);
      if (visit.checkedInAt !== undefined) expect(time.dateOf(visit.checkedInAt)).toBe(date);
    }
  });

  it("leaves two alerts for the first sweep, and no more", () => {
    const untold = people.filter(({ toldUntil }) => toldUntil < now);
    const states = untold.map((person) => deadlineState(slaClock(chart, historyOf(person), office), now));
    expect(states.toSorted()).toEqual(["at-risk", "breached"]);
  });

  it("has families of two to five, old people and small children in the priority pool, and single names", () => {
    expect([...new Set(plan.map((visit) => visit.people.length))].sort()).toEqual([1, 2, 3, 4, 5]);
    const priority = peopleOf(plan.filter(({ pool }) => pool === "priority"));
    const ages = priority.map(({ applicant }) => ageOn(isoDate(applicant.dateOfBirth), time.dateOf(now)));
    expect(ages.filter((age) => age >= 60).length).toBeGreaterThanOrEqual(5);
    expect(ages.filter((age) => age <= 5).length).toBeGreaterThanOrEqual(2);
    expect(people.filter(({ applicant }) => !applicant.fullName.includes(" ")).length).toBeGreaterThanOrEqual(4);
    expect(new Set(plan.map(({ contact }) => contact.language))).toEqual(new Set(["id", "en"]));
  });

  it("has people who stayed away, gave their visit back and moved it", () => {
    const past = plan.filter((visit) => visitDay(visit).date < time.dateOf(now));
    const stayedAway = past.filter(({ checkedInAt, cancelledAt }) => checkedInAt === undefined && !cancelledAt);
    expect(stayedAway.length).toBeGreaterThanOrEqual(2);
    expect(past.filter(({ cancelledAt }) => cancelledAt !== undefined).length).toBeGreaterThanOrEqual(1);
    expect(past.filter(({ moved }) => moved !== undefined)).toHaveLength(1);
  });

  it("is the same every time", () => {
    expect(of("passport", now)).toEqual(plan);
  });
});

describe("the people of the living day", () => {
  const people = peopleOf(of("passport", "2026-11-24T08:37:00.000Z"));

  it("have NIKs of an area that does not exist, with their dates of birth", () => {
    for (const { applicant } of people) {
      expect(applicant.nik).toMatch(/^1499/);
      expect(readNik(applicant.nik ?? "", isoDate(applicant.dateOfBirth)).ok).toBe(true);
      expect(readName(applicant.fullName)).toBeDefined();
    }
  });

  it("have phones that are all of one block", () => {
    for (const { contact } of demoPlan(pekanbaru, "2026-11-24T08:37:00.000Z")) {
      expect(contact.phone).toMatch(/^\+628129999\d{4}$/);
      expect(readPhone(contact.phone)).toBe(contact.phone);
    }
  });
});

describe("foreigners in the living day", () => {
  const now = "2026-11-24T08:37:00.000Z";
  const visits = of("foreign-residence", now);
  const people = peopleOf(visits);

  it("are in today's line, on their way, about to be late, and have their result", () => {
    expect(visits.filter((visit) => visitDay(visit).date === time.dateOf(now)).length).toBeGreaterThanOrEqual(3);
    expect(new Set(people.map(lastStepOf))).toEqual(
      new Set([undefined, "photo-and-interview", "papers-missing", "sent-to-national-system", "permit-issued"]),
    );
    const states = people.map((person) => deadlineState(slaClock(foreignResidence, historyOf(person), office), now));
    expect(states).toContain("at-risk");
  });

  it("take only steps that the chart allows", () => {
    for (const person of people) {
      const steps = historyOf(person).map(({ step }) => step);
      steps.forEach((step, index) => {
        expect(allowedSteps(foreignResidence, steps.slice(0, index))).toContain(step);
      });
    }
  });

  it("have passports of a country that does not exist, and write in English", () => {
    for (const { applicant } of people) {
      expect(applicant).toMatchObject({ documentIssuer: "UTO" });
      expect(readTravelDocument(applicant.documentNumber ?? "", "UTO").ok).toBe(true);
    }
    expect(new Set(visits.map(({ contact }) => contact.language))).toEqual(new Set(["en"]));
  });
});

describe("the line of the day", () => {
  const today = (now: string) => of("passport", now).filter((visit) => visitDay(visit).date === time.dateOf(now));

  it("at 15.37 has all kinds: done, waiting at the office, asked for papers, not come", () => {
    const visits = today("2026-11-24T08:37:00.000Z");
    const steps = new Set(peopleOf(visits).map(lastStepOf));
    expect(steps).toContain("verified");
    expect(steps).toContain("interviewed");
    expect(steps).toContain("documents-incomplete");
    const isWaiting = (visit: PlannedVisit) => visit.checkedInAt !== undefined && visit.people[0]?.acts.length === 0;
    expect(visits.filter(isWaiting).length).toBeGreaterThanOrEqual(1);
    expect(visits.filter(({ checkedInAt }) => checkedInAt === undefined).length).toBeGreaterThanOrEqual(1);
  });

  it("at 10.00 has those of the first sessions at the counters and the others still to come", () => {
    const visits = today("2026-11-24T03:00:00.000Z");
    const [arrived, expected] = [true, false].map((isHere) =>
      visits.filter(({ checkedInAt }) => (checkedInAt !== undefined) === isHere),
    );
    expect(
      arrived
        ?.map(({ session }) => session)
        .sort()
        .at(-1),
    ).toBe("09:30");
    expect(expected?.map(({ session }) => session).sort()[0]).toBe("10:30");
  });

  it("is empty on a Sunday, when people have booked for the days to come: Sun 29 Nov 2026", () => {
    expect(today("2026-11-29T03:00:00.000Z")).toEqual([]);
    const coming = demoPlan(pekanbaru, "2026-11-29T03:00:00.000Z").filter(({ date }) => date > "2026-11-29");
    expect([...new Set(coming.map(({ date }) => weekdayOf(date)))].sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("the plan", () => {
  it("can be made at any time of 2026 and 2027, every 653 hours", () => {
    const first = Date.parse("2026-01-01T00:00:00.000Z");
    const last = Date.parse("2027-12-31T16:59:00.000Z");
    for (let atMs = first; atMs <= last; atMs += 653 * 3_600_000) {
      const now = new Date(atMs).toISOString();
      const people = peopleOf(demoPlan(pekanbaru, now));
      expect(people.length, now).toBeGreaterThanOrEqual(100);
      for (const { at } of people.flatMap(({ acts }) => acts)) expect(at <= now && time.hours.isOpenAt(at)).toBe(true);
    }
  });
});
