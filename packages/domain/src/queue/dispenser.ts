import type { Instant } from "../clock.ts";

/**
 * Hands out the seats of a session, each once in a round: a booking code is made of seat and round, so no code comes
 * twice. It does not decide who has a seat. It is a hint that keeps people from asking for the same seat; the keys of
 * seats decide.
 */
export interface Dispenser {
  /**
   * How many seats of this round are not handed out yet: always the last ones of its order, which is `seats` and then
   * `again`. A take makes it smaller; a seat that comes back makes it and `again` larger.
   */
  readonly left: number;
  /** 0 when the session opens; grows each time that returned seats are reopened. */
  readonly round: number;
  /** The session's capacity when the round began. */
  readonly capacity: number;
  /** The round's seats in the order in which they are handed out; round 0 has all of 1 to `capacity` and stores none. */
  readonly seats?: readonly number[] | undefined;
  /**
   * Seats that were handed out in this round, not booked, and given back: each once for each time. They are handed out
   * once more after the others, and stay here until the list is written anew or the next round begins.
   */
  readonly again?: readonly number[] | undefined;
  /** When a seat was last handed out. */
  readonly takenAt: Instant;
  /** When a seat was last given back. */
  readonly returnedAt?: Instant | undefined;
  /** When it was last checked that no seat is missing. */
  readonly checkedAt?: Instant | undefined;
}

const seatsOfRound = ({
  capacity,
  seats,
  again,
}: Pick<Dispenser, "capacity" | "seats" | "again">): readonly number[] => [
  ...(seats ?? Array.from({ length: capacity }, (_, index) => index + 1)),
  ...(again ?? []),
];

/** The seats that the last take handed out. */
export const seatsJustTaken = (
  dispenser: Pick<Dispenser, "capacity" | "seats" | "again" | "left">,
  count: number,
): number[] => {
  const seats = seatsOfRound(dispenser);
  const end = seats.length - dispenser.left;
  return seats.slice(end - count, end);
};

/** The seats that are not handed out yet. If the capacity was lowered since, those above it are hidden. */
export const seatsLeft = (dispenser: Dispenser | undefined, capacity: number): readonly number[] => {
  const seats = seatsOfRound(dispenser ?? { capacity });
  const left = dispenser?.left ?? capacity;
  return seats.slice(seats.length - left).filter((seat) => seat <= capacity);
};
