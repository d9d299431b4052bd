import { figuresOf, worstOf } from "@sip/web/supervisor/headline-facts";
import { describe, expect, it } from "vitest";

const nextClosingAt = "2026-12-30T16:00:00+07:00";
const one = (
  applicationNumber: string,
  state: "open" | "at-risk" | "breached",
  dueAt: string,
  acknowledgedBy?: string,
) => ({
  applicationNumber,
  applicantName: "BUDI SANTOSO",
  service: "passport",
  step: "verified",
  stepAt: "2026-12-22T08:40:00+07:00",
  station: "verified",
  stationAt: "2026-12-22T08:40:00+07:00",
  startedAt: "2026-12-22T08:40:00+07:00",
  dueAt,
  missing: [],
  state,
  moved: null,
  owner: null,
  ...(acknowledgedBy !== undefined && { acknowledgedBy }),
  handling: [],
  forecast: null,
});
const late = one("1", "breached", "2026-12-28T16:00:00+07:00", "rina");
const untaken = one("2", "breached", "2026-12-29T16:00:00+07:00");
const atRisk = one("3", "at-risk", nextClosingAt);
const open = one("4", "open", nextClosingAt);
const later = one("5", "open", "2026-12-31T16:00:00+07:00");
const deadlines = [late, untaken, atRisk, open, later];

describe("the three figures", () => {
  const said = (closing: string | null, today: string) =>
    figuresOf(deadlines, closing, today).map(({ name, count }) => [name, count]);

  it("are what is due at today's closing, at risk, and late: Wed 30 Dec 2026", () => {
    expect(said(nextClosingAt, "2026-12-30")).toEqual([
      ["dueToday", 2],
      ["atRisk", 1],
      ["late", 2],
    ]);
  });

  it("say from Tuesday's closing on that it is due on the next working day", () => {
    expect(said(nextClosingAt, "2026-12-29")[0]).toEqual(["dueNextDay", 2]);
  });

  it("say so all through the days off before Monday 4 January", () => {
    expect(said("2027-01-04T16:00:00+07:00", "2027-01-02")[0]).toEqual(["dueNextDay", 0]);
  });

  it("count nothing as due where no closing is known, and all are nought where nothing is open", () => {
    expect(said(null, "2026-12-30")[0]).toEqual(["dueToday", 0]);
    expect(figuresOf([], nextClosingAt, "2026-12-30").map(({ count }) => count)).toEqual([0, 0, 0]);
  });
});

describe("the worst case", () => {
  const worst = (...of: typeof deadlines) => worstOf(of)?.applicationNumber;

  it("is the first late one that nobody has taken over", () => {
    expect(worst(...deadlines)).toBe("2");
  });

  it("is one at risk that nobody has, before a late one that somebody has", () => {
    expect(worst(late, atRisk)).toBe("3");
  });

  it("is the first one where somebody has each", () => {
    expect(worst(late, { ...untaken, acknowledgedBy: "budi" })).toBe("1");
  });

  it("is none while nothing is late or at risk", () => {
    expect(worst(open)).toBeUndefined();
    expect(worst()).toBeUndefined();
  });
});
