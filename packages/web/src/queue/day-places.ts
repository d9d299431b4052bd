import type { SessionView } from "@sip/contracts/queue/shapes";

export type Pool = SessionView["pool"];

/** What somebody who comes with so many people may book. */
export interface Wish {
  readonly places: number;
  readonly pool: Pool;
}

export interface DayPlaces {
  readonly date: string;
  /** Places left in the hours that have room for all. */
  readonly free: number;
  readonly state: SessionView["state"];
}

const fits = (session: SessionView, wish: Wish): boolean =>
  session.pool === wish.pool && session.state === "open" && session.remaining >= wish.places;

/** One line for each day that has hours in this pool, in order. */
export const dayPlaces = (sessions: readonly SessionView[], wish: Wish): DayPlaces[] => {
  const ofPool = sessions.filter((session) => session.pool === wish.pool);
  const dates = [...new Set(ofPool.map((session) => session.date))].sort();
  return dates.map((date) => {
    const ofDay = ofPool.filter((session) => session.date === date);
    const free = ofDay.filter((session) => fits(session, wish)).reduce((sum, session) => sum + session.remaining, 0);
    return { date, free, state: free > 0 ? "open" : stateOf(ofDay) };
  });
};

/**
 * The days up to the first that is not open yet. The next release opens that one; of those behind it nothing is known, so
 * they are not shown.
 */
export const daysInSight = (days: readonly DayPlaces[]): DayPlaces[] => {
  const first = days.findIndex((day) => day.state === "not-released");
  return first === -1 ? [...days] : days.slice(0, first + 1);
};

/** Without a free place: a day is full once some hour was sold, else what all its hours are. */
const stateOf = (ofDay: readonly SessionView[]): SessionView["state"] => {
  if (ofDay.some((session) => session.state === "open" || session.state === "full")) return "full";
  return ofDay.some((session) => session.state === "not-released") ? "not-released" : "closed";
};

export interface HourPlaces {
  readonly session: string;
  readonly remaining: number;
  readonly free: boolean;
  readonly state: SessionView["state"];
}

export const hourPlaces = (sessions: readonly SessionView[], date: string, wish: Wish): HourPlaces[] =>
  sessions
    .filter((session) => session.date === date && session.pool === wish.pool)
    .map((session) => ({ ...session, free: fits(session, wish) }))
    .sort((one, other) => one.session.localeCompare(other.session));

export interface Choice {
  readonly date: string;
  readonly session: string;
}

const minutesOf = ({ date, session }: Choice): number => Date.parse(`${date}T${session}:00Z`) / 60_000;

/** The three hours with room that lie nearest to the wanted one, earliest first. */
export const nearestHours = (sessions: readonly SessionView[], wanted: Choice, wish: Wish): SessionView[] =>
  sessions
    .filter((session) => fits(session, wish))
    .sort(
      (one, other) =>
        Math.abs(minutesOf(one) - minutesOf(wanted)) - Math.abs(minutesOf(other) - minutesOf(wanted)) ||
        minutesOf(one) - minutesOf(other),
    )
    .slice(0, 3)
    .sort((one, other) => minutesOf(one) - minutesOf(other));
