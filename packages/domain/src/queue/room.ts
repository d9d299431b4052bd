/** A session with what is left of it, as the list of an office has it. */
export interface OfferedSession {
  readonly date: string;
  readonly session: string;
  readonly pool: string;
  readonly remaining: number;
  readonly state: "open" | "full" | "not-released" | "closed";
}

/** Whether so many people can have a session of this pool. */
export const hasRoom = (offered: OfferedSession, pool: string, count: number): boolean =>
  offered.pool === pool && offered.state === "open" && offered.remaining >= count;
