import type { Booking } from "@sip/domain/queue/booking";
import { receiptOf } from "@sip/domain/queue/booking-receipt";
import { type Dispenser, seatsJustTaken } from "@sip/domain/queue/dispenser";
import { type PhoneRecord, unknownPhone } from "@sip/domain/queue/phone-record";
import type {
  AlsoChanged,
  Bookings,
  ChangeOutcome,
  Dispensers,
  MakeOutcome,
  PersonRecord,
  Persons,
  Phones,
  Taken,
} from "@sip/domain/queue/ports";
import type { SeatRef } from "@sip/domain/queue/seat";
import type { SessionRef } from "@sip/domain/queue/session";

interface HeldSeat extends SessionRef {
  readonly seat: number;
  readonly bookingCode: string;
  readonly booking?: Booking;
}

/** What is committed, for tests to look at. */
export interface QueueState {
  readonly seats: Map<string, HeldSeat>;
  readonly persons: Map<string, PersonRecord>;
  readonly phones: Map<string, PhoneRecord>;
  readonly dispensers: Map<string, Dispenser>;
  readonly bookings: Map<string, Booking>;
}

/** Runs one call to the storage. Tests put waits and faults around it; `commit` itself happens at one instant. */
export type Around = <Answer>(name: string, commit: () => Answer) => Promise<Answer>;

export const sessionName = ({ officeId, serviceId, date, session, pool }: SessionRef): string =>
  [officeId, serviceId, date, session, pool].join(" ");
export const seatName = (seat: SessionRef & { readonly seat: number }): string => `${sessionName(seat)} ${seat.seat}`;

const atOnce: Around = async (_, commit) => commit();

/** The queue's ports in memory, with the promises of the ports: every call is one step, all or nothing. */
export const queueInMemory = (around: Around = atOnce) => {
  const state: QueueState = {
    seats: new Map(),
    persons: new Map(),
    phones: new Map(),
    dispensers: new Map(),
    bookings: new Map(),
  };

  const persons: Persons = {
    find: (personIds) =>
      around("persons.find", () => personIds.flatMap((personId) => state.persons.get(personId) ?? [])),
  };

  const phones: Phones = {
    find: (phoneId) => around("phones.find", () => state.phones.get(phoneId) ?? unknownPhone(phoneId)),
    findParty: (phoneId, personIds, session) =>
      around("phones.findParty", () => ({
        phone: state.phones.get(phoneId) ?? unknownPhone(phoneId),
        persons: personIds.flatMap((personId) => state.persons.get(personId) ?? []),
        dispenser: session === undefined ? undefined : state.dispensers.get(sessionName(session)),
      })),
    claim: (claimed) =>
      around("phones.claim", () => {
        if (!isNext(state, claimed)) return false;
        state.phones.set(claimed.phoneId, { ...claimed, ...refusalsOf(state, claimed) });
        return true;
      }),
    free: ({ claim: _, ...claimed }) =>
      around("phones.free", () => {
        if (versionOf(state, claimed) !== claimed.version) return false;
        state.phones.set(claimed.phoneId, { ...claimed, version: claimed.version + 1, ...refusalsOf(state, claimed) });
        return true;
      }),
    countRefusal: (phoneId, { at, until, most }) =>
      around("phones.countRefusal", () => {
        const phone = state.phones.get(phoneId) ?? unknownPhone(phoneId);
        const count = phone.refusals !== undefined && phone.refusals.until > at ? phone.refusals.count : 0;
        if (count >= most) return false;
        state.phones.set(phoneId, { ...phone, refusals: { count: count + 1, until } });
        return true;
      }),
  };

  const dispensers: Dispensers = {
    take: (session, count, capacity, at) => around("dispensers.take", () => take(state, session, count, capacity, at)),
    read: (sessions) =>
      around("dispensers.read", () => sessions.map((session) => state.dispensers.get(sessionName(session)))),
    giveBack: (session, seats, round) =>
      around("dispensers.giveBack", () => {
        const now = state.dispensers.get(sessionName(session));
        if (now === undefined || now.round !== round) return;
        const again = [...(now.again ?? []), ...seats];
        state.dispensers.set(sessionName(session), { ...now, left: now.left + seats.length, again });
      }),
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
    make: (booking, people, phone, at) => around("bookings.make", () => make(state, booking, people, phone, at)),
    change: (before, after, also) => around("bookings.change", () => change(state, before, after, also)),
    find: (bookingCode, seat) => around("bookings.find", () => find(state, bookingCode, seat)),
    findByCode: (bookingCode) => around("bookings.findByCode", () => state.bookings.get(bookingCode)),
    listByPhone: (phoneId, since) =>
      around("bookings.listByPhone", () =>
        [...state.bookings.values()]
          .filter((booking) => booking.phoneId === phoneId && booking.bookedAt >= since)
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
        () => new Set(seats.filter((seat) => state.seats.has(seatName({ ...session, seat })))),
      ),
  };

  /** What the stream does some moments after a booking. */
  const project = (): void => {
    for (const { booking } of state.seats.values()) {
      if (booking !== undefined && !state.bookings.has(booking.bookingCode)) {
        state.bookings.set(booking.bookingCode, booking);
      }
    }
  };

  /** Others go on meanwhile, and no time passes. */
  const pause = (): Promise<void> => around("pause", () => {});

  return { persons, phones, pause, dispensers, bookings, project, state };
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

const versionOf = (state: QueueState, { phoneId }: Pick<PhoneRecord, "phoneId">): number =>
  state.phones.get(phoneId)?.version ?? 0;

const isNext = (state: QueueState, phone: PhoneRecord): boolean => versionOf(state, phone) === phone.version - 1;

/** Refusals are counted beside everything else, and stay. */
const refusalsOf = (state: QueueState, { phoneId }: PhoneRecord): Pick<PhoneRecord, "refusals"> => {
  const refusals = state.phones.get(phoneId)?.refusals;
  return refusals === undefined ? {} : { refusals };
};

const make = (
  state: QueueState,
  booking: Booking,
  people: readonly PersonRecord[],
  phone: PhoneRecord,
  at: string,
): MakeOutcome => {
  const active = people.flatMap(({ personId }) => {
    const known = state.persons.get(personId);
    return known?.activeUntil !== undefined && known.activeUntil > at ? [known] : [];
  });
  if (active.length > 0) return { kind: "already-active", persons: active };
  if (!isNext(state, phone)) return { kind: "phone-changed" };
  const held = heldSeats(state, booking);
  if (held.length > 0) return { kind: "seats-taken", held };
  state.phones.set(phone.phoneId, { ...phone, ...refusalsOf(state, phone) });
  holdSeats(state, booking, booking);
  for (const person of people) state.persons.set(person.personId, person);
  return { kind: "made" };
};

const heldSeats = (state: QueueState, booking: Booking): number[] =>
  booking.applicants.map(({ seat }) => seat).filter((seat) => state.seats.has(seatName({ ...booking, seat })));

export const holdSeats = (state: QueueState, booking: Booking, carried?: Booking): void => {
  for (const [index, { seat }] of booking.applicants.entries()) {
    const { officeId, serviceId, date, session, pool, bookingCode } = booking;
    state.seats.set(seatName({ ...booking, seat }), {
      officeId,
      serviceId,
      date,
      session,
      pool,
      seat,
      bookingCode,
      ...(index === 0 && carried !== undefined ? { booking: carried } : {}),
    });
  }
};

const change = (
  state: QueueState,
  before: Booking,
  after: Booking,
  { activeUntil, phone }: AlsoChanged = {},
): ChangeOutcome => {
  if (phone !== undefined && !isNext(state, phone)) return { kind: "changed-meanwhile" };
  const stored = state.bookings.get(before.bookingCode);
  if (stored !== undefined && stored.version !== before.version) return { kind: "changed-meanwhile" };
  const isGivenBack = after.state === "cancelled";
  if (isGivenBack || sessionName(before) !== sessionName(after)) {
    const held = before.applicants.map(({ seat }) => state.seats.get(seatName({ ...before, seat })));
    if (held.some((seat) => seat?.bookingCode !== before.bookingCode)) return { kind: "changed-meanwhile" };
    const taken = isGivenBack ? [] : heldSeats(state, after);
    if (taken.length > 0) return { kind: "seats-taken", held: taken };
    for (const { seat } of before.applicants) state.seats.delete(seatName({ ...before, seat }));
    if (!isGivenBack) holdSeats(state, after);
    for (const { personId } of before.applicants) {
      const { activeUntil: _, ...person } = state.persons.get(personId) ?? missing(personId);
      state.persons.set(
        personId,
        activeUntil === undefined ? person : { ...person, receipt: receiptOf(after), activeUntil },
      );
    }
  }
  for (const { personId, seat } of isGivenBack ? [] : leavingOf(before, after)) {
    state.seats.delete(seatName({ ...before, seat }));
    const { activeUntil: _, ...person } = state.persons.get(personId) ?? missing(personId);
    state.persons.set(personId, person);
    for (const staying of after.applicants) {
      const known = state.persons.get(staying.personId) ?? missing(staying.personId);
      state.persons.set(staying.personId, { ...known, receipt: receiptOf(after), activeUntil });
    }
  }
  if (phone !== undefined) state.phones.set(phone.phoneId, { ...phone, ...refusalsOf(state, phone) });
  state.bookings.set(after.bookingCode, after);
  return { kind: "changed" };
};

const leavingOf = (before: Booking, after: Booking): Booking["applicants"] =>
  before.applicants.filter(({ personId }) => !after.applicants.some((staying) => staying.personId === personId));

const missing = (personId: string): never => {
  throw new Error(`${personId} has a booking and is not known`);
};

const find = (state: QueueState, bookingCode: string, seat: SeatRef): Booking | undefined => {
  const held = state.seats.get(seatName(seat));
  return state.bookings.get(bookingCode) ?? (held?.bookingCode === bookingCode ? held.booking : undefined);
};
