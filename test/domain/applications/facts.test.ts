import { applicationFacts } from "@sip/domain/applications/facts";
import { facts } from "@sip/events/catalog";
import { factVersion } from "@sip/events/envelope";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

const rina = { by: "rina", officeId: "pekanbaru", role: "officer" as const };

/** A case as it changed, write by write, with what each change tells. */
const told = async () => {
  const desk = officeDesk();
  const number = await desk.openFor();
  const tellings = () => desk.saves.flatMap((is, index) => applicationFacts(desk.saves[index - 1], is));
  return { desk, number, tellings };
};

describe("the facts of an application", () => {
  it("tell each step once, with what holds after it", async () => {
    const { desk, number, tellings } = await told();
    desk.present.now = wib("2026-12-22 08:40");
    await desk.take({ applicationNumber: number, step: "documents-incomplete", note: "kartu keluarga", ...rina });
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    expect(tellings().map(({ factId, type }) => [factId, type])).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((place) => [`PKU-26-000001:step:${place}`, "application-step-taken"]),
      ["PKU-26-000001:promise:1", "promise-made"],
    ]);
    const [opened, incomplete, , , , interviewed] = tellings();
    expect(opened).toMatchObject({ happenedAt: "2026-12-22T00:30:00.000Z", data: { step: "opened", note: null } });
    expect(incomplete?.data).toMatchObject({ step: "documents-incomplete", note: "kartu keluarga", promisedOn: null });
    expect(interviewed).toEqual({
      factId: "PKU-26-000001:step:6",
      type: "application-step-taken",
      officeId: "pekanbaru",
      happenedAt: wib("2026-12-22 08:40"),
      act: { what: "take-step", by: "rina", role: "officer", at: wib("2026-12-22 08:40") },
      data: {
        applicationNumber: "PKU-26-000001",
        serviceId: "passport",
        trackingCode: "7Q4M0ZK9T2XVB1",
        applicantName: "BUDI SANTOSO",
        contact: { phone: "+6281234567890", channels: ["whatsapp", "sms"], language: "id" },
        step: "interviewed",
        stepAt: wib("2026-12-22 08:40"),
        version: 6,
        promisedOn: "2026-12-29",
        dueAt: wib("2026-12-29 16:00"),
        pickUpBy: null,
        isFeePaid: true,
        note: null,
      },
    });
  });

  it("tell alerts by the round of the promise, and the new day of a broken one", async () => {
    const { desk, number, tellings } = await told();
    desk.present.now = wib("2026-12-22 08:40");
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    for (const time of ["2026-12-28 07:30", "2026-12-28 07:35"]) await desk.sweep(wib(time));
    desk.present.now = wib("2026-12-28 10:00");
    await desk.takeAll(number, "suspended");
    desk.present.now = wib("2026-12-29 11:40");
    await desk.takeAll(number, "resumed");
    for (const time of ["2026-12-29 11:45", "2026-12-30 16:00", "2026-12-31 16:00"]) await desk.sweep(wib(time));
    const alerts = tellings().filter(({ type }) => type.startsWith("deadline-"));
    expect(alerts.map(({ factId, happenedAt }) => [factId, happenedAt])).toEqual([
      ["PKU-26-000001:at-risk:1", wib("2026-12-28 07:30")],
      ["PKU-26-000001:at-risk:2", wib("2026-12-29 11:45")],
      ["PKU-26-000001:breached:2", wib("2026-12-30 16:00")],
      ["PKU-26-000001:still-missed:2:1", wib("2026-12-31 16:00")],
    ]);
    expect(alerts.at(-1)?.data).toMatchObject({ promisedOn: "2026-12-30", namedOn: "2026-12-31", times: 1 });
    expect(alerts.at(-2)?.data).toMatchObject({
      promisedOn: "2026-12-30",
      newPromisedOn: "2026-12-31",
      step: "resumed",
    });
  });

  it("tell each day that is promised: the first one, where it moves, and after a miss", async () => {
    const { desk, number, tellings } = await told();
    desk.present.now = wib("2026-12-22 08:40");
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    const pauses = [
      ["2026-12-23 08:00", "2026-12-23 09:00"],
      ["2026-12-28 08:00", "2026-12-28 13:00"],
      ["2026-12-29 08:00", "2026-12-29 13:00"],
    ] as const;
    for (const [suspended, resumed] of pauses) {
      desk.present.now = wib(suspended);
      await desk.takeAll(number, "suspended");
      desk.present.now = wib(resumed);
      await desk.takeAll(number, "resumed");
    }
    await desk.sweep(wib("2026-12-31 16:00"));
    const promises = tellings().filter(({ type }) => type.startsWith("promise-"));
    expect(promises.map(({ factId, data }) => [factId, "namedOn" in data && data.namedOn])).toEqual([
      ["PKU-26-000001:promise:1", "2026-12-29"],
      ["PKU-26-000001:promise:2", "2026-12-29"],
      ["PKU-26-000001:promise:3", "2026-12-30"],
      ["PKU-26-000001:promise:4", "2026-12-31"],
      ["PKU-26-000001:moved:2", "2026-12-31"],
      ["PKU-26-000001:promise:5", "2027-01-04"],
    ]);
    expect(desk.stored(number).application.named.map(({ because, by }) => [because, by])).toEqual([
      ["started", "rina"],
      ["kept", "rina"],
      ["moved", "rina"],
      ["moved", "rina"],
      ["missed", "sweep-deadlines"],
    ]);
  });

  it("tell ready with the last day to collect, and the reminders by their day", async () => {
    const { desk, number, tellings } = await told();
    desk.present.now = wib("2026-12-29 10:00");
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed", "verified");
    await desk.takeAll(number, "adjudicated", "printed", "quality-checked", "ready");
    for (const time of ["2027-01-05 09:00", "2027-01-12 09:00"]) await desk.remind(wib(time));
    const last = tellings().slice(-3);
    expect(last.map(({ factId, data }) => [factId, "pickUpBy" in data && data.pickUpBy])).toEqual([
      ["PKU-26-000001:step:10", "2027-01-28"],
      ["PKU-26-000001:pick-up:7", "2027-01-28"],
      ["PKU-26-000001:pick-up:14", "2027-01-28"],
    ]);
    expect(last.at(-1)).toMatchObject({ type: "pick-up-reminder-due", data: { day: 14, step: "ready" } });
  });

  it("tell an alert of a new round also when the same write makes the round: Mon 28 Dec turns out to be closed", async () => {
    const { desk, number, tellings } = await told();
    desk.present.now = wib("2026-12-22 08:40");
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    await desk.sweep(wib("2026-12-28 07:30"));
    const haze = { date: "2026-12-28", open: false, reason: { id: "Kabut asap", en: "Haze" } };
    desk.present.office = { ...pekanbaru, overrides: [haze] };
    await desk.sweep(wib("2026-12-29 16:00"));
    const alerts = tellings().filter(({ type }) => type.startsWith("deadline-"));
    expect(alerts.map(({ factId }) => factId)).toEqual(["PKU-26-000001:at-risk:1", "PKU-26-000001:at-risk:2"]);
  });

  it("tell a reminder once, whatever is written after it", async () => {
    const { desk, number, tellings } = await told();
    desk.present.now = wib("2026-12-29 10:00");
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed", "verified");
    await desk.takeAll(number, "adjudicated", "printed", "quality-checked", "ready");
    await desk.remind(wib("2027-01-05 09:00"));
    await desk.takeAll(number, "handed-over");
    expect(
      tellings()
        .slice(-2)
        .map(({ factId }) => factId),
    ).toEqual(["PKU-26-000001:pick-up:7", "PKU-26-000001:step:11"]);
  });

  it("tell a reminder of missing papers once each time that some were missing, with their names and whether the fee is paid", async () => {
    const { desk, number, tellings } = await told();
    const rina = { applicationNumber: number, by: "rina", officeId: "pekanbaru", role: "officer" as const };
    await desk.take({ ...rina, step: "documents-incomplete", note: "kartu keluarga" });
    await desk.remindPapers(wib("2026-12-23 09:00"));
    await desk.takeAll(number, "documents-complete", "paid");
    await desk.take({ ...rina, step: "documents-incomplete", note: "akta lahir" });
    await desk.remindPapers(wib("2026-12-29 09:00"));
    const reminders = tellings().flatMap((fact) => (fact.type === "papers-reminder-due" ? [fact] : []));
    expect(reminders.map(({ factId, data }) => [factId, data.note, data.isFeePaid])).toEqual([
      ["PKU-26-000001:papers:2", "kartu keluarga", false],
      ["PKU-26-000001:papers:5", "akta lahir", true],
    ]);
    for (const fact of reminders)
      expect(facts[fact.type].schema.parse({ version: factVersion, ...fact })).toMatchObject(fact);
  });

  it("tell nothing when somebody takes the case over, when an entry moves, when it is written anew", async () => {
    const { desk, number } = await told();
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    const was = desk.stored(number);
    await desk.acknowledge({
      applicationNumber: number,
      by: "dewi",
      officeId: "pekanbaru",
      role: "supervisor" as const,
    });
    const is = desk.stored(number);
    expect(is.application.version).toBe(was.application.version + 1);
    expect(applicationFacts(was, is)).toEqual([]);
    expect(applicationFacts(is, is)).toEqual([]);
  });

  it("fit the schemas of the catalog", async () => {
    const { desk, number, tellings } = await told();
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    for (const time of ["2026-12-28 07:30", "2026-12-29 16:00"]) await desk.sweep(wib(time));
    expect(tellings().length).toBe(9);
    for (const fact of tellings())
      expect(facts[fact.type].schema.parse({ version: factVersion, ...fact })).toMatchObject(fact);
  });
});
