import { applicationFacts } from "@sip/domain/applications/facts";
import type { OfficeDays } from "@sip/domain/offices/office-days";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";
import { wib } from "../../support/services/history.ts";

const reason = { id: "Cuti bersama tambahan", en: "Additional joint leave" };
const closed = (date: string) => ({ date, open: false, reason });
const admin = { officeId: "pekanbaru", by: "ratna", role: "admin" } as const;
const decree = "Circular of the regent";

/** Budi's promise for Tue 29 Dec 2026, 16.00: Wed 23, Mon 28 and Tue 29 count. It is looked at on Wed 23 Dec at 10.00. */
const onWednesday = async (bookings = [checkedInBooking()]) => {
  const desk = officeDesk({ bookings });
  const number = await desk.openFor();
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
  desk.present.now = wib("2026-12-23 10:00");
  const change = async (days: Partial<OfficeDays>, apply?: { version: number; reason: string }) => {
    const changed = await desk.changeDays({ ...admin, days, ...(apply !== undefined && { apply }) });
    if (!changed.ok) throw new Error(JSON.stringify(changed.refusal));
    return changed.value;
  };
  const namedOf = (of = number) =>
    desk.stored(of).application.named.map(({ on, because, by }) => `${on} ${because} ${by}`);
  return { desk, number, change, namedOf };
};

/** Two of the three days that would have counted are closed, so the promise reaches a year without decree. */
const heldForWantOfDecree = async () => {
  const desk = officeDesk({ office: { ...pekanbaru, overrides: [closed("2027-12-30"), closed("2027-12-31")] } });
  const number = await desk.openFor();
  desk.present.now = wib("2027-12-27 08:40");
  await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
  expect(desk.stored(number).entries).toMatchObject({ heldAt: wib("2026-12-22 07:30") });
  return { desk, number, reopen: { overrides: [] } };
};

describe("a change of the days, before it is made", () => {
  it("says whose promise moves, from when to when, and who is told: joint leave is added on Mon 28 Dec", async () => {
    const { desk, number, change } = await onWednesday();
    const before = structuredClone(desk.stored(number));
    expect(await change({ overrides: [closed("2026-12-28")] })).toEqual({
      isApplied: false,
      version: 0,
      changedBy: null,
      changes: [],
      overrides: [closed("2026-12-28")],
      otherHours: desk.present.office.otherHours,
      promises: [
        {
          applicationNumber: number,
          service: "passport",
          step: "interviewed",
          from: "2026-12-29",
          fromDueAt: "2026-12-29T16:00:00+07:00",
          to: "2026-12-30",
          toDueAt: "2026-12-30T16:00:00+07:00",
          applicant: "told",
          areSupervisorsTold: false,
        },
      ],
      visits: [],
    });
    expect([desk.present.office.overrides, desk.stored(number)]).toEqual([[], before]);
  });

  it("with nothing new says how the days are, and which version they have", async () => {
    const { desk, change } = await onWednesday();
    expect(await change({})).toMatchObject({ version: 0, overrides: [], promises: [], visits: [] });
    expect((await change({})).otherHours).toEqual(desk.present.office.otherHours);
  });

  it("tells nobody of another hour on the same day: Tue 29 Dec closes at 12.00", async () => {
    const { desk, change } = await onWednesday();
    const hours = { 2: { opens: "07:30", closes: "12:00" } };
    const day = { from: "2026-12-29", to: "2026-12-29", hours, servicePoints: {}, reason, source: decree };
    const { promises } = await change({ otherHours: [...desk.present.office.otherHours, day] });
    expect(promises).toMatchObject([
      { from: "2026-12-29", to: "2026-12-29", toDueAt: "2026-12-29T12:00:00+07:00", applicant: "same-day" },
    ]);
  });

  it("moves the day that was named after a miss, too, and no day that is over", async () => {
    const { desk, change } = await onWednesday();
    desk.present.now = wib("2026-12-29 16:00");
    await desk.sweep(desk.present.now);
    desk.present.now = wib("2026-12-30 08:00");
    expect((await change({ overrides: [closed("2026-12-30")] })).promises).toMatchObject([
      { from: "2026-12-30", to: "2026-12-31", applicant: "told" },
    ]);
    expect(await desk.changeDays({ ...admin, days: { overrides: [closed("2026-12-28")] } })).toEqual({
      ok: false,
      refusal: { kind: "impossible-days", faults: ["2026-12-28 is over"] },
    });
  });

  it("undoes no miss: a day is over when the office has closed on it, Tue 29 Dec at 16.00", async () => {
    const { desk } = await onWednesday();
    const days = { overrides: [closed("2026-12-29")] };
    desk.present.now = wib("2026-12-29 15:59");
    expect(await desk.changeDays({ ...admin, days })).toMatchObject({ ok: true });
    desk.present.now = wib("2026-12-29 16:00");
    expect(await desk.changeDays({ ...admin, days })).toEqual({
      ok: false,
      refusal: { kind: "impossible-days", faults: ["2026-12-29 is over"] },
    });
  });

  it.each([
    ["opens again on Tue 29 Dec at 16.30 what it closed at 15.50", "16:30", { overrides: [] }, "is over"],
    ["opens again at 15.55 what it closed at 15.50", "15:55", { overrides: [] }, "has begun"],
  ])("names no day again that was closed: the office %s", async (_, time, days, fault) => {
    const { desk, change, namedOf } = await onWednesday();
    desk.present.now = wib("2026-12-29 15:50");
    await change({ overrides: [closed("2026-12-29")] }, { version: 0, reason: "Power cut" });
    await desk.renewPromises(wib("2026-12-29 15:55"));
    desk.present.now = wib(`2026-12-29 ${time}`);
    expect(await desk.changeDays({ ...admin, days, apply: { version: 1, reason: "Power is back" } })).toMatchObject({
      ok: false,
      refusal: { kind: "impossible-days", faults: [expect.stringContaining(`2026-12-29 ${fault}`)] },
    });
    expect(desk.present.office.daysChanged?.act.reason).toBe("Power cut");
    expect(namedOf()).toEqual(["2026-12-29 started rina", "2026-12-30 moved ratna"]);
  });

  it.each([
    ["the due day no longer: until 23.59, at 15.50", "2026-12-29 15:50", "07:30", "23:59"],
    ["a morning's pause more than half of today: until 13.00, at 14.00", "2026-12-29 14:00", "07:30", "13:00"],
    ["today begin before a pause that is over: at 00.00, at 07.20", "2026-12-29 07:20", "00:00", "14:00"],
  ])("never makes %s", async (_, now, opens, closes) => {
    const { desk } = await onWednesday();
    desk.present.now = wib(now);
    const day = { from: "2026-12-29", to: "2026-12-29", hours: { 2: { opens, closes } }, servicePoints: {}, reason };
    const days = { otherHours: [...desk.present.office.otherHours, { ...day, source: decree }] };
    expect(await desk.changeDays({ ...admin, days, apply: { version: 0, reason: decree } })).toEqual({
      ok: false,
      refusal: {
        kind: "impossible-days",
        faults: ["2026-12-29 has begun: it can be closed as a whole, and nothing else"],
      },
    });
  });

  it("tells nothing new where the old day holds again before another one was told", async () => {
    const { change } = await onWednesday();
    await change({ overrides: [closed("2026-12-28")] }, { version: 0, reason: decree });
    expect((await change({ overrides: [] })).promises).toMatchObject([
      { from: "2026-12-30", to: "2026-12-29", applicant: "told-before" },
    ]);
  });

  it("says that nobody knows the day where it reaches a year without decree: 30 and 31 Dec 2027 are closed", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    desk.present.now = wib("2027-12-27 08:40");
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    const days = { overrides: [closed("2027-12-30"), closed("2027-12-31")] };
    expect(await desk.changeDays({ ...admin, days })).toMatchObject({
      ok: true,
      value: { promises: [{ from: "2027-12-30", to: null, toDueAt: null, applicant: "not-known" }] },
    });
  });

  it("says which day is known again: 30 and 31 Dec 2027 are closed no longer", async () => {
    const { desk, number, reopen } = await heldForWantOfDecree();
    expect(await desk.changeDays({ ...admin, days: reopen })).toMatchObject({
      ok: true,
      value: {
        promises: [
          {
            applicationNumber: number,
            from: null,
            fromDueAt: null,
            to: "2027-12-30",
            toDueAt: "2027-12-30T16:00:00+07:00",
            applicant: "told",
            areSupervisorsTold: false,
          },
        ],
      },
    });
  });

  it("lists the visits that fall on a closed day or outside the hours, and not those of who is there already", async () => {
    const visit = (bookingCode: string, date: string, session: string) =>
      checkedInBooking({ bookingCode, date, session, state: "booked" });
    const { desk, change } = await onWednesday([
      checkedInBooking(),
      checkedInBooking({ bookingCode: "AAA-AAA-AAA1", date: "2026-12-23" }),
      visit("AAA-AAA-AAA2", "2026-12-23", "14:30"),
      visit("AAA-AAA-AAA3", "2026-12-23", "13:30"),
    ]);
    desk.present.now = wib("2026-12-23 07:00");
    const hours = { 3: { opens: "08:00", closes: "15:00" } };
    const shortDay = { from: "2026-12-23", to: "2026-12-23", hours, servicePoints: {}, reason, source: decree };
    const otherHours = [...desk.present.office.otherHours, shortDay];
    const late = { bookingCode: "AAA-AAA-AAA2", service: "passport", date: "2026-12-23", session: "14:30", people: 2 };
    expect((await change({ otherHours })).visits).toEqual([{ ...late, because: "outside-hours" }]);
    expect((await change({ overrides: [closed("2026-12-23")] })).visits).toEqual([
      { ...late, because: "closed-day" },
      { ...late, bookingCode: "AAA-AAA-AAA3", session: "13:30", because: "closed-day" },
    ]);
  });
});

describe("a change of the days, once it is made", () => {
  const overrides = [closed("2026-12-28")];
  const apply = { version: 0, reason: decree };

  it("is stored with who made it, and renews the promises when nobody decides by the old days any more", async () => {
    const { desk, number, change, namedOf } = await onWednesday();
    expect(await change({ overrides }, apply)).toMatchObject({ isApplied: true, version: 1, changedBy: "ratna" });
    expect(desk.present.office.daysChanged).toEqual({
      act: { what: "change-office-days", by: "ratna", role: "admin", at: wib("2026-12-23 10:00"), reason: decree },
    });
    expect(await desk.renewPromises(wib("2026-12-23 10:01"))).toBe(0);
    expect(namedOf()).toEqual(["2026-12-29 started rina"]);

    const was = desk.stored(number);
    expect(await desk.renewPromises(wib("2026-12-23 10:05"))).toBe(1);
    expect(namedOf()).toEqual(["2026-12-29 started rina", "2026-12-30 moved ratna"]);
    const is = desk.stored(number);
    expect(is.entries).toMatchObject({ promisedOn: "2026-12-30", deadlineAt: wib("2026-12-30 16:00") });
    expect(applicationFacts(was, is)).toMatchObject([
      { type: "promise-made", data: { namedOn: "2026-12-30", because: "moved" }, act: { by: "ratna", reason: decree } },
    ]);
    expect(await desk.renewPromises(wib("2026-12-23 10:10"))).toBe(0);
  });

  it("is kept with all that came before it: who, when, why, and which dates", async () => {
    const { desk, change } = await onWednesday();
    await change({ overrides }, apply);
    desk.present.now = wib("2026-12-23 10:02");
    const tono = { ...admin, by: "tono", role: "head" } as const;
    const undo = { version: 1, reason: "Circular withdrawn" };
    expect(await desk.changeDays({ ...tono, days: { overrides: [closed("2026-12-31")] }, apply: undo })).toMatchObject({
      ok: true,
      value: { version: 2, changedBy: "tono" },
    });
    expect((await change({})).changes).toEqual([
      {
        version: 2,
        by: "tono",
        role: "head",
        at: "2026-12-23T10:02:00+07:00",
        reason: "Circular withdrawn",
        dates: ["2026-12-28", "2026-12-31"],
      },
      {
        version: 1,
        by: "ratna",
        role: "admin",
        at: "2026-12-23T10:00:00+07:00",
        reason: decree,
        dates: ["2026-12-28"],
      },
    ]);
    expect((await desk.days.listChanges("pekanbaru", [1])).map((made) => made.overrides)).toEqual([overrides]);
  });

  it("is shown with the nineteen before it, and not with all of years", async () => {
    const { change } = await onWednesday();
    for (let version = 0; version < 21; version += 1) await change({}, { version, reason: decree });
    const { changes } = await change({});
    expect([changes.length, changes[0]?.version, changes.at(-1)?.version]).toEqual([20, 21, 2]);
  });

  it("is refused if somebody else was faster: two admins do not overwrite each other", async () => {
    const { desk, change } = await onWednesday();
    await change({ overrides }, apply);
    expect(await desk.changeDays({ ...admin, by: "tono", days: { overrides: [] }, apply })).toEqual({
      ok: false,
      refusal: { kind: "days-changed", version: 1 },
    });
    expect(desk.present.office.overrides).toEqual(overrides);
  });

  it("is refused if somebody else was faster in the very moment of the write", async () => {
    const { desk, change } = await onWednesday();
    const { find } = desk.days;
    desk.days.find = async (id) => {
      const seen = await find(id);
      desk.days.find = find;
      await change({ overrides: [closed("2026-12-31")] }, apply);
      return seen;
    };
    expect(await desk.changeDays({ ...admin, by: "tono", days: { overrides }, apply })).toEqual({
      ok: false,
      refusal: { kind: "days-changed", version: 1 },
    });
    expect(desk.present.office.overrides).toEqual([closed("2026-12-31")]);
  });

  it("is taken up again after a run that was broken off, and names no day twice", async () => {
    const { desk, number, change, namedOf } = await onWednesday();
    const siti = await desk.openFor("A-002");
    await desk.takeAll(siti, "documents-complete", "paid", "biometrics-taken", "interviewed");
    expect((await change({ overrides }, apply)).promises).toHaveLength(2);
    desk.rival.before = async ({ applicationNumber }) => {
      if (applicationNumber === siti) throw new Error("the run has ended");
    };
    await expect(desk.renewPromises(wib("2026-12-23 10:05"))).rejects.toThrow(/1 of 1 offices/);
    expect(desk.present.office.daysChanged?.settledAt).toBeUndefined();
    delete desk.rival.before;
    expect(await desk.renewPromises(wib("2026-12-23 10:10"))).toBe(2);
    expect(desk.present.office.daysChanged?.settledAt).toBe(wib("2026-12-23 10:10"));
    expect(namedOf()).toEqual(["2026-12-29 started rina", "2026-12-30 moved ratna"]);
    expect(namedOf(siti)).toEqual(["2026-12-30 started rina", "2026-12-31 moved ratna"]);
    expect(number).not.toBe(siti);
  });

  it("gives way to a step that is taken meanwhile", async () => {
    const { desk, number, change, namedOf } = await onWednesday();
    await change({ overrides }, apply);
    desk.rival.before = async () => {
      delete desk.rival.before;
      await desk.takeAll(number, "verified");
    };
    expect(await desk.renewPromises(wib("2026-12-23 10:05"))).toBe(1);
    expect(namedOf()).toEqual(["2026-12-29 started rina", "2026-12-30 moved rina"]);
  });

  it("gives a case that was held a due day again, and names it", async () => {
    const { desk, number, reopen } = await heldForWantOfDecree();
    expect(await desk.changeDays({ ...admin, days: reopen, apply })).toMatchObject({ ok: true });
    await desk.renewPromises(wib("2027-12-27 08:45"));
    const { application, entries } = desk.stored(number);
    expect(application.named).toMatchObject([{ on: "2027-12-30", because: "started", by: "ratna" }]);
    expect(entries).toMatchObject({ deadlineAt: wib("2027-12-30 16:00"), next: { list: "deadlines" } });
    expect(entries.heldAt).toBeUndefined();
  });

  it("lets no miss of a paused case pass in silence: the day of which most was paused counts by other hours", async () => {
    const { desk, number } = await onWednesday();
    desk.present.now = wib("2026-12-29 11:30");
    await desk.takeAll(number, "suspended");
    expect(desk.stored(number).entries).toMatchObject({ heldAt: wib("2026-12-22 07:30") });
    const act = { what: "change-office-days", ...admin, at: wib("2026-12-29 11:32") };
    const hours = { 2: { opens: "07:30", closes: "13:00" } };
    const day = { from: "2026-12-29", to: "2026-12-29", hours, reason, source: decree };
    desk.present.office = { ...desk.present.office, otherHours: [day], version: 1, daysChanged: { act } };
    await desk.renewPromises(wib("2026-12-29 11:35"));
    expect(desk.stored(number).entries).toMatchObject({ deadlineAt: wib("2026-12-29 13:00") });
    await desk.sweep(wib("2026-12-29 13:00"));
    expect(desk.stored(number).application.alerts.breachedAt).toBe(wib("2026-12-29 13:00"));
  });

  it("that is changed again before it is settled is settled once, by the last", async () => {
    const { desk, change, namedOf } = await onWednesday();
    await change({ overrides }, apply);
    desk.present.now = wib("2026-12-23 10:02");
    await change({ overrides: [...overrides, closed("2026-12-30")] }, { version: 1, reason: decree });
    await desk.renewPromises(wib("2026-12-23 10:05"));
    expect(namedOf()).toEqual(["2026-12-29 started rina", "2026-12-31 moved ratna"]);
  });

  it("tells the supervisors of the second move", async () => {
    const { desk, change } = await onWednesday();
    await change({ overrides }, apply);
    await desk.renewPromises(wib("2026-12-23 10:05"));
    expect((await change({ overrides: [...overrides, closed("2026-12-29")] })).promises).toMatchObject([
      { from: "2026-12-30", to: "2026-12-31", applicant: "told", areSupervisorsTold: true },
    ]);
  });
});

describe("a Ramadan that begins a day later than planned", () => {
  it("is a change of one date: what was due on Mon 8 Feb 2027 at 15.00 is due at 16.00, and nobody is told", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    desk.present.now = wib("2027-02-02 08:40");
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    expect(desk.stored(number).entries.dueAt).toBe(wib("2027-02-08 15:00"));
    desk.present.now = wib("2027-02-07 19:30");
    const otherHours = desk.present.office.otherHours.map((period) => ({ ...period, from: "2027-02-09" }));
    const apply = { version: 0, reason: "Decided on the 29th of Syaban" };
    expect(await desk.changeDays({ ...admin, days: { otherHours }, apply })).toMatchObject({
      ok: true,
      value: { promises: [{ from: "2027-02-08", to: "2027-02-08", applicant: "same-day" }] },
    });
    await desk.renewPromises(wib("2027-02-08 05:00"));
    expect(desk.stored(number).entries).toMatchObject({ dueAt: wib("2027-02-08 16:00") });
  });
});
