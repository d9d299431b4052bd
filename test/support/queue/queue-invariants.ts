import type { Booking } from "@sip/domain/queue/booking";
import { type QueueState, seatName, sessionName } from "./queue-in-memory.ts";

/** Every booking that is committed: its own record, or the first seat that carries it until the stream brought it. */
const committedBookings = (state: QueueState): readonly Booking[] => {
  const carried = [...state.seats.values()].flatMap(({ booking }) => booking ?? []);
  const inRecords = new Set(state.bookings.keys());
  return [...state.bookings.values(), ...carried.filter(({ bookingCode }) => !inRecords.has(bookingCode))];
};

/**
 * What must be true of the committed state whatever happened, as sentences; none when all is well. Counted over the
 * state, not over the answers.
 */
export const brokenInvariants = (state: QueueState, capacity: number, now: string): string[] => {
  const active = committedBookings(state).filter((booking) => booking.state !== "cancelled");
  const broken: string[] = [];

  const seats = active.flatMap((booking) =>
    booking.applicants.map(({ seat }) => ({ booking, seat, name: seatName({ ...booking, seat }) })),
  );
  for (const { booking, seat, name } of seats) {
    if (seat < 1 || seat > capacity) broken.push(`${name} does not exist`);
    if (state.seats.get(name)?.bookingCode !== booking.bookingCode) broken.push(`${booking.bookingCode} lost ${name}`);
  }
  if (new Set(seats.map(({ name }) => name)).size < seats.length) broken.push("a seat is sold twice");

  const peopleBySession = new Map<string, number>();
  for (const { booking } of seats) {
    peopleBySession.set(sessionName(booking), (peopleBySession.get(sessionName(booking)) ?? 0) + 1);
  }
  for (const [name, people] of peopleBySession) if (people > capacity) broken.push(`${name} is overbooked: ${people}`);

  const owned = new Set(seats.map(({ name }) => name));
  for (const name of state.seats.keys()) if (!owned.has(name)) broken.push(`${name} is held by nobody`);

  const people = active.flatMap(({ bookingCode, applicants }) =>
    applicants.map(({ personId }) => ({ personId, bookingCode })),
  );
  if (new Set(people.map(({ personId }) => personId)).size < people.length) broken.push("a person has two bookings");
  for (const { personId, bookingCode } of people) {
    const known = state.persons.get(personId);
    if (known?.receipt.bookingCode !== bookingCode || (known.activeUntil ?? "") <= now) {
      broken.push(`${bookingCode} does not block its own person`);
    }
  }
  const busy = new Set(people.map(({ personId }) => personId));
  for (const { personId, activeUntil } of state.persons.values()) {
    if (activeUntil !== undefined && !busy.has(personId)) broken.push("a person without a booking is blocked");
  }
  const codes = committedBookings(state).map(({ bookingCode }) => bookingCode);
  if (new Set(codes).size < codes.length) broken.push("two bookings have one code");
  return broken;
};
