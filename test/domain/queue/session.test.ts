import { isoDate } from "@sip/calendar/date";
import { sessionsOn, ticketNumberOf } from "@sip/domain/queue/session";
import { describe, expect, it } from "vitest";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";

const tuesday = isoDate("2026-12-22");

describe("ticket numbers", () => {
  const ticket = (session: string, pool: string, seat: number, office = pekanbaru): string => {
    const found = sessionsOn(office, "passport", tuesday).find(
      (each) => each.session === session && each.pool === pool,
    );
    if (found === undefined) throw new Error(`no session at ${session}`);
    return ticketNumberOf(found, seat);
  };

  it("count through the day by pool, with a letter for the line", () => {
    expect(ticket("07:30", "online", 1)).toBe("A001");
    expect(ticket("08:30", "online", 1)).toBe("A014");
    expect(ticket("07:30", "priority", 4)).toBe("P004");
  });

  it("are all different on one day", () => {
    const all = sessionsOn(pekanbaru, "passport", tuesday).flatMap((session) =>
      Array.from({ length: session.capacity }, (_, index) => ticketNumberOf(session, index + 1)),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(125);
  });

  it("leave out a pool that has no seats in a session", () => {
    expect(sessionsOn(makassar, "passport", tuesday).map(({ session, pool }) => `${session} ${pool}`)).toEqual([
      "08:00 online",
      "08:00 priority",
      "09:00 online",
    ]);
  });
});

describe("the capacity of a session", () => {
  it("is that of the rules in force on the day of the visit", () => {
    const [first] = pekanbaru.rules;
    if (first === undefined) throw new Error("no rules");
    const more = {
      ...first,
      from: "2026-12-23",
      sessions: [{ session: "09:00", minutes: 60, seats: { online: 40, priority: 0 } }],
    };
    const office = { ...pekanbaru, rules: [first, more] };
    expect(sessionsOn(office, "passport", tuesday)[0]?.capacity).toBe(13);
    expect(sessionsOn(office, "passport", isoDate("2026-12-23"))).toMatchObject([
      { session: "09:00", capacity: 40, seatsBefore: 0 },
    ]);
  });
});
