import { type DeadlineFilter, filteredBy } from "@sip/web/supervisor/deadline-filter";
import { describe, expect, it } from "vitest";

const nextClosingAt = "2026-12-30T16:00:00+07:00";
const one = (applicationNumber: string, state: "open" | "at-risk" | "breached", dueAt: string, station: string) => ({
  applicationNumber,
  applicantName: "BUDI SANTOSO",
  service: "passport",
  step: "resumed",
  stepAt: "2026-12-22T08:40:00+07:00",
  station,
  stationAt: "2026-12-22T08:40:00+07:00",
  startedAt: "2026-12-22T08:40:00+07:00",
  dueAt,
  missing: [],
  state,
  moved: null,
  owner: null,
  handling: [],
  forecast: null,
});
const deadlines = [
  one("1", "breached", "2026-12-29T16:00:00+07:00", "printed"),
  one("2", "at-risk", nextClosingAt, "verified"),
  one("3", "open", "2026-12-31T16:00:00+07:00", "verified"),
];

describe("a figure of the supervisor's page and the list that it opens", () => {
  it.each<[DeadlineFilter, string[]]>([
    [{ show: "pressing" }, ["1", "2"]],
    [{ show: "due-next" }, ["2"]],
    [{ show: "at-risk" }, ["2"]],
    [{ show: "breached" }, ["1"]],
    [{ show: "step", service: "passport", step: "verified" }, ["2", "3"]],
    [{ show: "step", service: "foreign-residence", step: "verified" }, []],
  ])("%j shows %j", (filter, numbers) => {
    expect(filteredBy(filter, deadlines, nextClosingAt).map(({ applicationNumber }) => applicationNumber)).toEqual(
      numbers,
    );
  });

  it("counts nothing as due next where the next closing is not known", () => {
    expect(filteredBy({ show: "due-next" }, deadlines, null)).toEqual([]);
  });
});
