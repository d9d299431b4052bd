import type { Instant } from "../clock.ts";

/**
 * Hands out the seats of a session, each once a round: booking codes are made of seat and round, so that none comes twice.
 * Who has a seat is not decided here. The dispenser is a hint that keeps people from running into each other; the seat
 * keys are the law.
 */
export interface Dispenser {
  /** Seats of this round that are still to be handed out. */
  readonly left: number;
  /** 0 when the session opens; grows each time that seats come back. */
  readonly round: number;
  /** The session's capacity when the round began. */
  readonly capacity: number;
  /** The round's seats in the order in which they are handed out; round 0 has all of 1 to `capacity` and stores none. */
  readonly seats?: readonly number[] | undefined;
  /** Seats that were handed out in this round and never became anybody's; they come again after the others. */
  readonly again?: readonly number[] | undefined;
  /** When a seat was last handed out. */
  readonly takenAt: Instant;
  /** When a seat was last given back. */
  readonly returnedAt?: Instant | undefined;
  /** When it was last seen that no seat is missing. */
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

/** The seats handed out by the change that left the dispenser like this. */
export const seatsJustTaken = (
  dispenser: Pick<Dispenser, "capacity" | "seats" | "again" | "left">,
  count: number,
): number[] => {
  const seats = seatsOfRound(dispenser);
  const end = seats.length - dispenser.left;
  return seats.slice(end - count, end);
};

/** The seats still to be handed out. A capacity that was lowered since hides those above it. */
export const seatsLeft = (dispenser: Dispenser | undefined, capacity: number): readonly number[] => {
  const seats = seatsOfRound(dispenser ?? { capacity });
  const left = dispenser?.left ?? capacity;
  return seats.slice(seats.length - left).filter((seat) => seat <= capacity);
};
