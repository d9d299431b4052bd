import type { Instant } from "../clock.ts";
import { type Office, servicesEver } from "../offices/office.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { settleInBatches } from "../settle-in-batches.ts";
import type { Report } from "../skip-and-report.ts";
import { listedSessions, sessionState } from "./availability.ts";
import { type Dispenser, seatsLeft } from "./dispenser.ts";
import type { Bookings, Dispensers } from "./ports.ts";
import { releasedDays } from "./released-days.ts";
import type { Session } from "./session.ts";

/**
 * A booking request lives for at most ten seconds, so after two quiet minutes each seat that was handed out is either
 * booked or lost. A seat that is given back stays closed for at least these two minutes.
 */
const restMs = 120_000;

/** Seats open at most this many days ahead: a whole week, in the week before. */
const daysAhead = 14;

/** A booking code has 7 bits for the round. */
const lastRound = 127;

interface ReopenParts {
  readonly offices: Pick<Offices, "list">;
  readonly dispensers: Pick<Dispensers, "read" | "replace">;
  readonly bookings: Pick<Bookings, "heldSeats">;
}

/**
 * Reopens seats that were given back, and seats that were handed out but never booked: together, in a new round of
 * their dispenser, at the planned full hour, for everybody at once. A session that is not quiet waits for the next run.
 * Answers how many seats were reopened. A session that fails does not stop the others: all are done before the faults
 * are thrown.
 */
export const reopenReturnedSeats =
  (parts: ReopenParts) =>
  async (plannedFor: Instant): Promise<number> => {
    const reopened = await settleInBatches(
      "sessions with returned seats",
      (report) => sessionsToCheck(parts, plannedFor, report),
      ({ session, dispenser }) => reopen(parts, session, dispenser, plannedFor),
    );
    return reopened.reduce((sum, seats) => sum + seats, 0);
  };

interface SessionToCheck {
  readonly session: Session;
  readonly dispenser: Dispenser;
}

/** Office by office. */
async function* sessionsToCheck(
  { offices, dispensers }: ReopenParts,
  now: Instant,
  report: Report,
): AsyncGenerator<readonly SessionToCheck[]> {
  for (const office of await offices.list()) {
    try {
      const sessions = openSessions(office, now);
      const found = await dispensers.read(sessions);
      yield sessions.flatMap((session, index) => {
        const dispenser = found[index];
        return dispenser !== undefined && needsCheck(dispenser, session, now) ? [{ session, dispenser }] : [];
      });
    } catch (fault) {
      report(fault);
    }
  }
}

const openSessions = (office: Office, now: Instant): readonly Session[] => {
  const at: OfficeAt = officeAt(office, now);
  return servicesEver(office)
    .flatMap((serviceId) =>
      releasedDays(at, serviceId, at.time.dateOf(now), daysAhead).flatMap((date) =>
        listedSessions(at, serviceId, date),
      ),
    )
    .filter((session) => sessionState(at, session, session.capacity) === "open");
};

/** Quiet, and changed since the last check. */
const needsCheck = (
  { takenAt, returnedAt = takenAt, checkedAt, capacity, round }: Dispenser,
  session: Session,
  now: Instant,
): boolean => {
  const movedMs = Math.max(Date.parse(takenAt), Date.parse(returnedAt));
  if (Date.parse(now) - movedMs < restMs || round >= lastRound) return false;
  return checkedAt === undefined || Date.parse(checkedAt) <= movedMs + restMs || capacity !== session.capacity;
};

const reopen = async (
  { dispensers, bookings }: ReopenParts,
  session: Session,
  read: Dispenser,
  now: Instant,
): Promise<number> => {
  const waiting = new Set(seatsLeft(read, session.capacity));
  const seats = Array.from({ length: session.capacity }, (_, index) => index + 1);
  const held = await bookings.heldSeats(session, seats);
  const free = seats.filter((seat) => !held.has(seat));
  const missing = free.filter((seat) => !waiting.has(seat));
  const isWhole = missing.length === 0 && free.length === waiting.size && read.capacity === session.capacity;
  if (isWhole) {
    await dispensers.replace(session, read, { ...read, checkedAt: now });
    return 0;
  }
  const isReplaced = await dispensers.replace(session, read, {
    ...read,
    left: free.length,
    round: read.round + 1,
    capacity: session.capacity,
    seats: free,
    again: undefined,
    checkedAt: now,
  });
  return isReplaced ? missing.length : 0;
};
