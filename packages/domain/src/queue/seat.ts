import type { SessionRef } from "./session.ts";

/** One seat of a session. Seats count from 1. */
export interface SeatRef extends SessionRef {
  readonly seat: number;
  /** How often the session's seats were reopened. With it no two bookings ever have the same code. */
  readonly round: number;
}
