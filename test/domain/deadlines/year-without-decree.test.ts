import { applicationFacts } from "@sip/domain/applications/facts";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

const toInterviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
const haze = { date: "2027-12-31", open: false, reason: { id: "Kabut asap", en: "Haze" } };

/** The holidays of 2028 are not decreed: nobody can say which of its days are working days. */
describe("at the end of 2027", () => {
  it("steps are recorded on each day of the year, and what cannot be promised is left open", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    desk.present.now = wib("2027-12-29 08:40");
    await desk.takeAll(number, ...toInterviewed);
    const { application, entries } = await desk.stored(number);
    expect(application.steps.at(-1)?.step).toBe("interviewed");
    expect(entries).toEqual({
      heldAt: wib("2026-12-22 07:30"),
      next: { list: "deadlines", at: wib("2027-12-30 08:40") },
      review: { state: "open", flaggedAt: wib("2027-12-29 08:40") },
    });
  });

  it("an open promise is looked at again each day, and made as soon as its days are known", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    desk.present.office = { ...desk.present.office, overrides: [haze] };
    desk.present.now = wib("2027-12-28 08:40");
    await desk.takeAll(number, ...toInterviewed);
    desk.present.now = wib("2027-12-29 08:40");
    await desk.sweep(desk.present.now);
    expect((await desk.stored(number)).entries).toEqual({
      heldAt: wib("2026-12-22 07:30"),
      next: { list: "deadlines", at: wib("2027-12-30 08:40") },
      review: { state: "open", flaggedAt: wib("2027-12-28 08:40") },
    });
    desk.present.office = { ...desk.present.office, overrides: [] };
    desk.present.now = wib("2027-12-30 08:40");
    await desk.sweep(desk.present.now);
    expect((await desk.stored(number)).entries).toMatchObject({
      promisedOn: "2027-12-31",
      dueAt: wib("2027-12-31 16:00"),
    });
  });

  it("a promise broken on the last day is told to the supervisors, without a new day", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    desk.present.now = wib("2027-12-28 08:40");
    await desk.takeAll(number, ...toInterviewed);
    const was = await desk.stored(number);
    desk.present.now = wib("2027-12-31 16:00");
    await desk.sweep(desk.present.now);
    const is = await desk.stored(number);
    expect(applicationFacts(was, is)).toMatchObject([{ type: "deadline-breached", data: { newPromisedOn: null } }]);
  });

  it.each(["2027-12-31 16:05", "2028-01-03 09:00"])(
    "what is found at %s waits a day: nobody knows when the office opens",
    async (time) => {
      const desk = officeDesk();
      const number = await desk.openFor();
      desk.present.now = wib("2027-12-28 08:40");
      await desk.takeAll(number, ...toInterviewed);
      desk.present.now = wib(time);
      await desk.sweep(desk.present.now);
      const { application, entries } = await desk.stored(number);
      expect(application.alerts.breachedAt).toBeUndefined();
      expect(entries.next?.at).toBe(new Date(Date.parse(wib(time)) + 86_400_000).toISOString());
    },
  );

  it("steps are recorded in January too", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    desk.present.now = wib("2028-01-03 08:40");
    await desk.takeAll(number, ...toInterviewed, "verified", "adjudicated", "printed", "quality-checked", "ready");
    expect((await desk.stored(number)).application.steps.at(-1)?.step).toBe("ready");
  });
});
