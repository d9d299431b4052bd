import type { Pool } from "../offices/office.ts";

/** A session of a service's pool on a day: what people compete for. */
export interface SessionRef {
  readonly officeId: string;
  readonly serviceId: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Start of the session, HH:mm at the office. */
  readonly session: string;
  readonly pool: Pool;
}

/** One place of a session. Seats count from 1. */
export interface Place extends SessionRef {
  readonly seat: number;
  /** How often the seats of this session have been dispensed anew; with it no two bookings ever share a code. */
  readonly round: number;
}
