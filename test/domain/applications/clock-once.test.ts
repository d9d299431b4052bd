import { listApplications } from "@sip/domain/applications/list-applications";
import type { Office } from "@sip/domain/offices/office";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { wib } from "../../support/services/history.ts";

/** Pekanbaru, and how often a clock has asked it for its working days: a clock that has started asks once. */
const countedOffice = () => {
  const asked = { times: 0 };
  const office: Office = {
    ...pekanbaru,
    rules: pekanbaru.rules.map((rules) => ({
      ...rules,
      get slaWorkingDays() {
        asked.times += 1;
        return rules.slaWorkingDays;
      },
    })),
  };
  return { office, asked };
};

const toInterviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
const toReady = [...toInterviewed, "verified", "adjudicated", "printed", "quality-checked", "ready"];

type Desk = ReturnType<typeof officeDesk>;
const applicationNumber = "PKU-26-000001";
const rina = { by: "rina", officeId: "pekanbaru", role: "officer" as const };
const asDewi = { applicationNumber, ...rina, by: "dewi", role: "supervisor" as const };
const takes = (step: string) => (desk: Desk) => desk.take({ applicationNumber, step, ...rina });
const tracks = (desk: Desk) => desk.track(desk.stored(applicationNumber).application.trackingCode);
const lists = (desk: Desk) =>
  listApplications({ ...desk, offices: officesOf(desk.present.office) })({ officeId: "pekanbaru", limit: 25 });

/** Budi's application on Tuesday 22 December 2026 with these steps taken, and an act at an instant: how many clocks it computes. */
const clocksOf = async (steps: readonly string[], at: string, act: (desk: Desk) => Promise<unknown>) => {
  const { office, asked } = countedOffice();
  const desk = officeDesk({ office });
  await desk.openFor();
  for (const step of steps) await takes(step)(desk);
  desk.present.now = wib(at);
  const before = asked.times;
  await act(desk);
  return { clocks: asked.times - before, desk };
};

describe("a decision computes the clock once, because that asks the calendar for each day it counts", () => {
  it.each<[string, readonly string[], string, (desk: Desk) => Promise<unknown>]>([
    ["taking the step that starts it", toInterviewed.slice(0, -1), "2026-12-22 08:40", takes("interviewed")],
    ["taking a step while it runs", toInterviewed, "2026-12-22 09:00", takes("verified")],
    ["taking a step that pauses it", toInterviewed, "2026-12-22 09:00", takes("suspended")],
    ["taking a step that it goes on with", [...toInterviewed, "suspended"], "2026-12-23 09:00", takes("resumed")],
    ["taking the step that stops it", toReady.slice(0, -1), "2026-12-29 10:00", takes("ready")],
    ["taking a step after it has stopped", toReady, "2026-12-30 10:00", takes("handed-over")],
    ["taking a case over", toInterviewed, "2026-12-28 08:00", (desk) => desk.acknowledge(asDewi)],
    ["commenting on a case", toInterviewed, "2026-12-28 08:00", (desk) => desk.comment({ ...asDewi, text: "catatan" })],
    ["alerting that a promise is at risk", toInterviewed, "2026-12-28 07:30", (desk) => desk.sweep(desk.present.now)],
    ["alerting that it is broken", toInterviewed, "2026-12-29 16:00", (desk) => desk.sweep(desk.present.now)],
    ["waiting with an alert until it opens", toInterviewed, "2026-12-29 18:00", (desk) => desk.sweep(desk.present.now)],
    ["reminding to collect", toReady, "2026-12-29 09:00", (desk) => desk.remind(desk.present.now)],
    [
      "being silent after the last day to collect",
      toReady,
      "2027-02-01 09:00",
      (desk) => desk.remind(desk.present.now),
    ],
    ["tracking while it runs", toInterviewed, "2026-12-23 09:00", tracks],
    ["tracking what is late", toInterviewed, "2026-12-30 09:00", tracks],
    ["tracking what waits to be collected", toReady, "2026-12-30 09:00", tracks],
    ["listing applications", toInterviewed, "2026-12-23 09:00", lists],
    ["listing deadlines", toInterviewed, "2026-12-23 09:00", (desk) => desk.listDeadlines({ officeId: "pekanbaru" })],
  ])("%s", async (_, steps, at, act) => {
    expect((await clocksOf(steps, at, act)).clocks).toBe(1);
  });

  it("opening an application asks for nothing: its clock has not started", async () => {
    expect((await clocksOf([], "2026-12-22 08:00", (desk) => desk.openFor("A-002"))).clocks).toBe(0);
  });

  it("and once more where somebody else was faster, and it is decided anew", async () => {
    const { clocks, desk } = await clocksOf(toInterviewed, "2026-12-22 09:00", (desk) => {
      desk.rival.before = async () => {
        delete desk.rival.before;
        await takes("suspended")(desk);
        await takes("resumed")(desk);
      };
      return takes("verified")(desk);
    });
    // One for each of the rival's two steps, and two for ours.
    expect(clocks).toBe(4);
    expect(
      desk
        .stored(applicationNumber)
        .application.steps.map(({ step }) => step)
        .slice(-3),
    ).toEqual(["suspended", "resumed", "verified"]);
  });
});
