import type { SessionView } from "@sip/contracts/queue/shapes";
import { daySeats, daysInSight } from "@sip/web/queue/day-seats";
import { hourSeats, nearestHours } from "@sip/web/queue/hour-seats";
import { describe, expect, it } from "vitest";

const session = (date: string, time: string, remaining: number, change: Partial<SessionView> = {}): SessionView => ({
  date,
  session: time,
  pool: "online",
  capacity: 13,
  remaining,
  state: remaining > 0 ? "open" : "full",
  ...change,
});

const tuesday = "2026-12-22";
const wednesday = "2026-12-23";
const thursday = "2026-12-24";
const monday = "2026-12-28";
const alone = { seats: 1, pool: "online" } as const;
const two = { seats: 2, pool: "online" } as const;

const sessions = [
  session(tuesday, "07:30", 0),
  session(tuesday, "08:30", 1),
  session(tuesday, "13:30", 5),
  session(tuesday, "07:30", 3, { pool: "priority" }),
  session(wednesday, "07:30", 4),
  session(wednesday, "08:30", 2),
  session(thursday, "07:30", 0, { state: "closed" }),
  session(monday, "07:30", 0, { state: "not-released" }),
  session("2026-12-29", "07:30", 0, { state: "not-released" }),
];

describe("the list of days", () => {
  it("counts the seats of the hours that have room for all", () => {
    expect(daySeats(sessions, alone).map(({ date, free }) => [date, free])).toContainEqual([tuesday, 6]);
    expect(daySeats(sessions, two).map(({ date, free }) => [date, free])).toContainEqual([tuesday, 5]);
  });

  it("says why a day cannot be had", () => {
    expect(daySeats(sessions, { seats: 6, pool: "online" }).map(({ date, state }) => [date, state])).toEqual([
      [tuesday, "full"],
      [wednesday, "full"],
      [thursday, "closed"],
      [monday, "not-released"],
      ["2026-12-29", "not-released"],
    ]);
  });

  it("knows of the other pool only what is in it", () => {
    expect(daySeats(sessions, { seats: 1, pool: "priority" })).toEqual([{ date: tuesday, free: 3, state: "open" }]);
  });

  it("ends with the first day that is not open yet", () => {
    expect(daysInSight(daySeats(sessions, alone)).map(({ date }) => date)).toEqual([
      tuesday,
      wednesday,
      thursday,
      monday,
    ]);
  });
});

describe("the hours of a day", () => {
  it("are free where everybody has room", () => {
    expect(hourSeats(sessions, tuesday, two).map(({ session: time, free }) => [time, free])).toEqual([
      ["07:30", false],
      ["08:30", false],
      ["13:30", true],
    ]);
  });
});

describe("the three nearest", () => {
  it("are those closest to the wanted hour, earliest first", () => {
    expect(nearestHours(sessions, { date: tuesday, session: "07:30" }, alone).map((one) => one.session)).toEqual([
      "08:30",
      "13:30",
      "07:30",
    ]);
  });

  it("have room for all", () => {
    const nearest = nearestHours(sessions, { date: tuesday, session: "07:30" }, two);
    expect(nearest.map((one) => [one.date, one.session])).toEqual([
      [tuesday, "13:30"],
      [wednesday, "07:30"],
      [wednesday, "08:30"],
    ]);
  });

  it("are none where nothing is free", () => {
    expect(nearestHours(sessions, { date: tuesday, session: "07:30" }, { seats: 6, pool: "online" })).toEqual([]);
  });
});
