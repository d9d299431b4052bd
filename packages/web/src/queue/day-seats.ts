import type { SessionView } from "@sip/contracts/queue/shapes";

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

const fits = (session: SessionView, wanted: SeatsWanted): boolean =>
  session.pool === wanted.pool && session.state === "open" && session.remaining >= wanted.seats;

/** One line for each day that has hours in this pool, in order. */
export const daySeats = (sessions: readonly SessionView[], wanted: SeatsWanted): DaySeats[] => {
  const ofPool = sessions.filter((session) => session.pool === wanted.pool);
  const dates = [...new Set(ofPool.map((session) => session.date))].sort();
  return dates.map((date) => {
    const ofDay = ofPool.filter((session) => session.date === date);
    const free = ofDay.filter((session) => fits(session, wanted)).reduce((sum, session) => sum + session.remaining, 0);
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

export interface HourSeats {
  readonly session: string;
  readonly remaining: number;
  readonly free: boolean;
  readonly state: SessionView["state"];
}

export const hourSeats = (sessions: readonly SessionView[], date: string, wanted: SeatsWanted): HourSeats[] =>
  sessions
    .filter((session) => session.date === date && session.pool === wanted.pool)
    .map((session) => ({ ...session, free: fits(session, wanted) }))
    .sort((one, other) => one.session.localeCompare(other.session));

export interface Choice {
  readonly date: string;
  readonly session: string;
}

const minutesOf = ({ date, session }: Choice): number => Date.parse(`${date}T${session}:00Z`) / 60_000;

/** The three hours with room that lie nearest to one, earliest first. */
export const nearestHours = (sessions: readonly SessionView[], near: Choice, wanted: SeatsWanted): SessionView[] =>
  sessions
    .filter((session) => fits(session, wanted))
    .sort(
      (one, other) =>
        Math.abs(minutesOf(one) - minutesOf(near)) - Math.abs(minutesOf(other) - minutesOf(near)) ||
        minutesOf(one) - minutesOf(other),
    )
    .slice(0, 3)
    .sort((one, other) => minutesOf(one) - minutesOf(other));
