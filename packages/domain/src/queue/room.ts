/** A session with the number of seats that are left, as an office's list has it. */
export interface OfferedSession {
  readonly date: string;
  readonly session: string;
  readonly pool: string;
  readonly remaining: number;
  readonly state: "open" | "full" | "not-released" | "closed";
}

/** Whether a session of this pool has room for so many people. */
export const hasRoom = (offered: OfferedSession, pool: string, count: number): boolean =>
  offered.pool === pool && offered.state === "open" && offered.remaining >= count;
