import type { SessionView } from "@sip/contracts/queue/shapes";
import { hasRoom } from "@sip/domain/queue/room";

export type Pool = SessionView["pool"];

/** What somebody who comes with so many people may book. */
export interface SeatsWanted {
  readonly seats: number;
  readonly pool: Pool;
}

export interface DaySeats {
  readonly date: string;
  /** Seats left in the hours that have room for all. */
  readonly free: number;
  readonly state: SessionView["state"];
}

/** One line for each day that has hours in this pool, in order. */
export const daySeats = (sessions: readonly SessionView[], wanted: SeatsWanted): DaySeats[] => {
  const ofPool = sessions.filter((session) => session.pool === wanted.pool);
  const dates = [...new Set(ofPool.map((session) => session.date))].sort();
  return dates.map((date) => {
    const ofDay = ofPool.filter((session) => session.date === date);
    const free = ofDay
      .filter((session) => hasRoom(session, wanted.pool, wanted.seats))
      .reduce((sum, session) => sum + session.remaining, 0);
    return { date, free, state: free > 0 ? "open" : stateOf(ofDay) };
  });
};

/**
 * The days up to the first that is not open yet. The next release opens that one; of those behind it nothing is known, so
 * they are not shown.
 */
export const daysInSight = (days: readonly DaySeats[]): DaySeats[] => {
  const first = days.findIndex((day) => day.state === "not-released");
  return first === -1 ? [...days] : days.slice(0, first + 1);
};

/** Without a free seat: a day is full once some hour was sold, else what all its hours are. */
const stateOf = (ofDay: readonly SessionView[]): SessionView["state"] => {
  if (ofDay.some((session) => session.state === "open" || session.state === "full")) return "full";
  return ofDay.some((session) => session.state === "not-released") ? "not-released" : "closed";
};
