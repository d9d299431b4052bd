import type { SessionView } from "@sip/contracts/queue/shapes";
import { nearestWithRoom } from "@sip/domain/queue/nearest-sessions";
import { hasRoom } from "@sip/domain/queue/room";
import type { SeatsWanted } from "./day-seats.ts";

export interface HourSeats {
  readonly session: string;
  readonly remaining: number;
  readonly free: boolean;
  readonly state: SessionView["state"];
}

export const hourSeats = (sessions: readonly SessionView[], date: string, wanted: SeatsWanted): HourSeats[] =>
  sessions
    .filter((session) => session.date === date && session.pool === wanted.pool)
    .map((session) => ({ ...session, free: hasRoom(session, wanted.pool, wanted.seats) }))
    .sort((one, other) => one.session.localeCompare(other.session));

export interface Choice {
  readonly date: string;
  readonly session: string;
}

/** The three hours with room that lie nearest to one, earliest first. */
export const nearestHours = (sessions: readonly SessionView[], near: Choice, wanted: SeatsWanted): SessionView[] =>
  nearestWithRoom(sessions, { ...near, pool: wanted.pool }, wanted.seats).toSorted(
    (one, other) => one.date.localeCompare(other.date) || one.session.localeCompare(other.session),
  );
