import { nearestWithRoom } from "@sip/domain/queue/nearest-sessions";
import { describe, expect, it } from "vitest";

const listed = (date: string, session: string, remaining: number, pool = "online") => ({
  date,
  session,
  pool,
  remaining,
  state: remaining > 0 ? ("open" as const) : ("full" as const),
});
/** Tuesday 22 and Wednesday 23 December 2026. */
const sessions = [
  listed("2026-12-22", "07:30", 0),
  listed("2026-12-22", "08:30", 1),
  listed("2026-12-22", "10:30", 5),
  listed("2026-12-22", "09:30", 3, "priority"),
  listed("2026-12-23", "07:30", 4),
  { ...listed("2026-12-23", "08:30", 4), state: "not-released" as const },
];
const nearest = (session: string, count: number, pool = "online") =>
  nearestWithRoom(sessions, { date: "2026-12-22", session, pool }, count).map(
    (one) => `${one.date.slice(8)} ${one.session}`,
  );

describe("the nearest sessions with room", () => {
  it("are three of the same pool, the nearest first, over the night too", () => {
    expect(nearest("07:30", 1)).toEqual(["22 08:30", "22 10:30", "23 07:30"]);
  });

  it("are the earlier one before an equally near later one", () => {
    expect(nearest("09:30", 1)).toEqual(["22 08:30", "22 10:30", "23 07:30"]);
  });

  it("have room for all, and are open", () => {
    expect(nearest("07:30", 2)).toEqual(["22 10:30", "23 07:30"]);
    expect(nearest("07:30", 6)).toEqual([]);
  });

  it("are never the wanted one itself", () => {
    expect(nearest("08:30", 1)).toEqual(["22 10:30", "23 07:30"]);
    expect(nearest("09:30", 1, "priority")).toEqual([]);
  });
});
