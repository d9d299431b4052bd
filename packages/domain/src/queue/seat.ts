import type { SessionRef } from "./session.ts";

/** One seat of a session. Seats count from 1. */
export interface SeatRef extends SessionRef {
  readonly seat: number;
  /** How often the seats of this session have been dispensed anew; with it no two bookings ever share a code. */
  readonly round: number;
}
