import { isoDate } from "@sip/calendar/date";
import { describeService } from "@sip/domain/services/describe-service";
import { weeksOf } from "@sip/web/supervisor/weeks";
import { describe, expect, it } from "vitest";

const services = [describeService("passport"), describeService("foreign-residence")];
const today = isoDate("2026-12-30");
const applicantName = "BUDI SANTOSO";

/** Promised for Tuesday 29 December 2026, closing time, if nothing else is said. */
const application = (
  finishedAt: string,
  { step = "ready", dueAt = "2026-12-29T16:00:00+07:00" as string | null, applicationNumber = "PKU-26-000001" } = {},
) => ({
  applicationNumber,
  applicantName,
  service: "passport",
  steps: [
    { step: "opened", at: "2026-12-22T08:00:00+07:00", by: "rina" },
    { step, at: finishedAt, by: "rina" },
  ],
  dueAt,
});
const open = (state: "open" | "at-risk" | "breached", dueAt: string, applicationNumber = "PKU-26-000009") => ({
  applicationNumber,
  applicantName,
  state,
  dueAt,
});

describe("what was finished in time", () => {
  it("is counted by the week in which it was due, this week first", () => {
    const finished = [
      application("2026-12-24T09:00:00+07:00"),
      application("2026-12-23T09:00:00+07:00", { dueAt: "2026-12-23T16:00:00+07:00" }),
      application("2026-12-30T09:00:00+07:00", { applicationNumber: "PKU-26-000002" }),
    ];
    expect(weeksOf(finished, [], services, today)).toEqual([
      { monday: "2026-12-28", kept: 1, all: 2, late: [{ applicationNumber: "PKU-26-000002", applicantName }] },
      { monday: "2026-12-21", kept: 1, all: 1, late: [] },
    ]);
  });

  it("was finished before the office closed on the promised day, as the clock of the promise has it", () => {
    const kept = (at: string) => weeksOf([application(at)], [], services, today)[0]?.kept;
    expect(kept("2026-12-29T15:59:59+07:00")).toBe(1);
    expect(kept("2026-12-29T16:00:00+07:00")).toBe(0);
    expect(kept("2026-12-29T18:00:00+07:00")).toBe(0);
  });

  it("is not all of it: what is late and still open counts as well, in the week in which it was due", () => {
    const finished = [application("2026-12-29T09:00:00+07:00")];
    const lying = [
      open("breached", "2026-12-29T16:00:00+07:00", "PKU-26-000007"),
      open("breached", "2026-12-18T16:00:00+07:00", "PKU-26-000008"),
      open("at-risk", "2026-12-30T16:00:00+07:00"),
      open("open", "2026-12-31T16:00:00+07:00"),
    ];
    expect(weeksOf(finished, lying, services, today)).toMatchObject([
      { monday: "2026-12-28", kept: 1, all: 2, late: [{ applicationNumber: "PKU-26-000007" }] },
      { monday: "2026-12-14", kept: 0, all: 1, late: [{ applicationNumber: "PKU-26-000008" }] },
    ]);
  });

  it("is not counted twice while one list is newer than the other, and not before its week has come", () => {
    const late = open("breached", "2026-12-29T16:00:00+07:00", "PKU-26-000001");
    const early = application("2026-12-30T09:00:00+07:00", { dueAt: "2027-01-04T16:00:00+07:00" });
    const weeks = weeksOf([application("2026-12-30T09:00:00+07:00"), early], [late], services, today);
    expect(weeks.map(({ monday, kept, all }) => [monday, kept, all])).toEqual([["2026-12-28", 0, 1]]);
  });

  it("is not what is not finished, and not what nothing was promised for", () => {
    const at = "2026-12-28T09:00:00+07:00";
    expect(weeksOf([application(at, { step: "printed" })], [], services, today)).toEqual([]);
    expect(weeksOf([application(at, { dueAt: null })], [], services, today)).toEqual([]);
  });

  it("is shown of six weeks", () => {
    const days = ["01", "08", "15", "22", "29"].flatMap((day) => [`2026-11-${day}`, `2026-12-${day}`]);
    const finished = days.map((day) =>
      application(`${day}T09:00:00+07:00`, { dueAt: `${day}T16:00:00+07:00`, applicationNumber: day }),
    );
    expect(weeksOf(finished, [], services, today)).toHaveLength(6);
  });
});
