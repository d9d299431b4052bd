import type { Meter } from "../support/table/metered-table.ts";

export type Outcome = "booked" | "full" | "other";

/** One person who tries to get a seat; the same number never asks twice. By use case, by HTTP, or raw. */
type BookingClient = (number: number) => Promise<Outcome>;

/** A session with a quota, empty at the start, and what can be told about it from outside. */
interface Arena {
  readonly client: BookingClient;
  /** Seats that are really held, counted in the committed rows. */
  held(): Promise<number>;
  /** What the engine was asked for; missing where it cannot be seen. */
  readonly meter?: Meter;
}

export type OpenArena = (quota: number) => Promise<Arena>;
