import type { Booking } from "@sip/domain/queue/booking";
import { type Dispenser, seatsJustTaken } from "@sip/domain/queue/dispenser";
import { madeOf } from "@sip/domain/queue/made-booking";
import type { Place, SessionRef } from "@sip/domain/queue/place";
import type {
  Bookings,
  ChangeOutcome,
  Dispensers,
  MakeOutcome,
  PersonRecord,
  Persons,
  Taken,
} from "@sip/domain/queue/ports";

interface HeldSlot extends SessionRef {
  readonly seat: number;
  readonly bookingCode: string;
  readonly booking?: Booking;
}

/** What is committed, for tests to look at. */
export interface QueueState {
  readonly slots: Map<string, HeldSlot>;
  readonly persons: Map<string, PersonRecord>;
  readonly dispensers: Map<string, Dispenser>;
  readonly bookings: Map<string, Booking>;
}

/** Runs one call to the storage. Tests put waits and faults around it; `commit` itself happens at one instant. */
export type Around = <Answer>(name: string, commit: () => Answer) => Promise<Answer>;

export const sessionName = ({ officeId, date, session, pool }: SessionRef): string =>
  [officeId, date, session, pool].join(" ");
export const slotName = (place: SessionRef & { readonly seat: number }): string =>
  `${sessionName(place)} ${place.seat}`;

const atOnce: Around = async (_, commit) => commit();

/** The queue's ports in memory, with the promises of the ports: every call is one step, all or nothing. */
export const queueInMemory = (around: Around = atOnce) => {
  const state: QueueState = { slots: new Map(), persons: new Map(), dispensers: new Map(), bookings: new Map() };

  const persons: Persons = {
    find: (personIds) =>
      around("persons.find", () => personIds.flatMap((personId) => state.persons.get(personId) ?? [])),
  };

  const dispensers: Dispensers = {
    take: (session, count, capacity, at) => around("dispensers.take", () => take(state, session, count, capacity, at)),
    read: (sessions) =>
      around("dispensers.read", () => sessions.map((session) => state.dispensers.get(sessionName(session)))),
    noteReturn: (session, at) =>
      around("dispensers.noteReturn", () => {
        const dispenser = state.dispensers.get(sessionName(session));
        if (dispenser !== undefined) state.dispensers.set(sessionName(session), { ...dispenser, returnedAt: at });
      }),
    replace: (session, read, next) =>
      around("dispensers.replace", () => {
        const now = state.dispensers.get(sessionName(session));
        const isAsRead =
          now?.left === read.left &&
          now.round === read.round &&
          now.takenAt === read.takenAt &&
          now.returnedAt === read.returnedAt;
        if (isAsRead) state.dispensers.set(sessionName(session), next);
        return isAsRead;
      }),
  };

  const bookings: Bookings = {
    make: (booking, people, at) => around("bookings.make", () => make(state, booking, people, at)),
    change: (before, after, activeUntil) => around("bookings.change", () => change(state, before, after, activeUntil)),
    find: (bookingCode, place) => around("bookings.find", () => find(state, bookingCode, place)),
    listByPhone: (phoneId) =>
      around("bookings.listByPhone", () =>
        [...state.bookings.values()]
          .filter((booking) => booking.phoneId === phoneId)
          .sort((a, b) => (a.bookedAt < b.bookedAt ? 1 : -1)),
      ),
    listArrivals: (officeId, date) =>
      around("bookings.listArrivals", () =>
        [...state.bookings.values()]
          .filter((booking) => booking.officeId === officeId && booking.date === date && booking.state !== "cancelled")
          .sort((a, b) => (arrivalOrder(a) < arrivalOrder(b) ? -1 : 1)),
      ),
    dueReminders: async function* (at) {
      yield await around("bookings.dueReminders", () =>
        [...state.bookings.values()].filter(({ remindAt }) => remindAt !== undefined && remindAt <= at),
      );
    },
    heldSeats: (session, seats) =>
      around(
        "bookings.heldSeats",
        () => new Set(seats.filter((seat) => state.slots.has(slotName({ ...session, seat })))),
      ),
  };

  /** What the stream does some moments after a booking. */
  const project = (): void => {
    for (const { booking } of state.slots.values()) {
      if (booking !== undefined && !state.bookings.has(booking.bookingCode)) {
        state.bookings.set(booking.bookingCode, booking);
      }
    }
  };

  return { persons, dispensers, bookings, project, state };
};

const arrivalOrder = ({ session, applicants }: Booking): string => `${session} ${applicants[0]?.ticketNumber}`;

const take = (state: QueueState, session: SessionRef, count: number, capacity: number, at: string): Taken => {
  const name = sessionName(session);
  const before = state.dispensers.get(name) ?? { left: capacity, round: 0, capacity, takenAt: at };
  if (before.left < count) return { kind: "too-few", left: before.left };
  const after = { ...before, left: before.left - count, takenAt: at };
  state.dispensers.set(name, after);
  return { kind: "taken", seats: seatsJustTaken(after, count), round: after.round };
};

const make = (state: QueueState, booking: Booking, people: readonly PersonRecord[], at: string): MakeOutcome => {
  const active = people.flatMap(({ personId }) => {
    const known = state.persons.get(personId);
    return known?.activeUntil !== undefined && known.activeUntil > at ? [known] : [];
  });
  if (active.length > 0) return { kind: "already-active", persons: active };
  if (booking.applicants.some(({ seat }) => state.slots.has(slotName({ ...booking, seat })))) {
    return { kind: "seats-taken" };
  }
  holdSeats(state, booking, booking);
  for (const person of people) state.persons.set(person.personId, person);
  return { kind: "made" };
};

export const holdSeats = (state: QueueState, booking: Booking, carried?: Booking): void => {
  for (const [index, { seat }] of booking.applicants.entries()) {
    const { officeId, date, session, pool, bookingCode } = booking;
    state.slots.set(slotName({ ...booking, seat }), {
      officeId,
      date,
      session,
      pool,
      seat,
      bookingCode,
      ...(index === 0 && carried !== undefined ? { booking: carried } : {}),
    });
  }
};

const change = (state: QueueState, before: Booking, after: Booking, activeUntil?: string): ChangeOutcome => {
  const stored = state.bookings.get(before.bookingCode);
  if (stored !== undefined && stored.version !== before.version) return { kind: "changed-meanwhile" };
  const isGivenBack = after.state === "cancelled";
  if (isGivenBack || sessionName(before) !== sessionName(after)) {
    const held = before.applicants.map(({ seat }) => state.slots.get(slotName({ ...before, seat })));
    if (held.some((slot) => slot?.bookingCode !== before.bookingCode)) return { kind: "changed-meanwhile" };
    const isTaken = !isGivenBack && after.applicants.some(({ seat }) => state.slots.has(slotName({ ...after, seat })));
    if (isTaken) return { kind: "seats-taken" };
    for (const { seat } of before.applicants) state.slots.delete(slotName({ ...before, seat }));
    if (!isGivenBack) holdSeats(state, after);
    for (const { personId } of before.applicants) {
      const { activeUntil: _, ...person } = state.persons.get(personId) ?? missing(personId);
      state.persons.set(personId, activeUntil === undefined ? person : { ...person, made: madeOf(after), activeUntil });
    }
  }
  state.bookings.set(after.bookingCode, after);
  return { kind: "changed" };
};

const missing = (personId: string): never => {
  throw new Error(`${personId} has a booking and is not known`);
};

const find = (state: QueueState, bookingCode: string, place: Place): Booking | undefined => {
  const slot = state.slots.get(slotName(place));
  return state.bookings.get(bookingCode) ?? (slot?.bookingCode === bookingCode ? slot.booking : undefined);
};
