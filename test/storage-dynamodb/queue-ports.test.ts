import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { bookSlot } from "@sip/domain/queue/book-slot";
import type { Booking } from "@sip/domain/queue/booking";
import { type PhoneRecord, unknownPhone } from "@sip/domain/queue/phone-record";
import type { Bookings, Dispensers, PersonRecord, Persons, Phones } from "@sip/domain/queue/ports";
import type { SessionRef } from "@sip/domain/queue/session";
import { rethrow } from "@sip/domain/skip-and-report";
import { seatItem } from "@sip/storage-dynamodb/booking-items";
import { linkApplication } from "@sip/storage-dynamodb/link-application";
import { projectBooking } from "@sip/storage-dynamodb/project-booking";
import type { Table } from "@sip/storage-dynamodb/table";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pekanbaru } from "../support/offices/offices.ts";
import { adult } from "../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../support/queue/booking-request.ts";
import { queueInMemory } from "../support/queue/queue-in-memory.ts";
import { officesOf, queueOnTable, seals } from "../support/queue/queue-on-table.ts";
import { queueStateOf } from "../support/queue/queue-state-of.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

interface Ports {
  readonly persons: Persons;
  readonly phones: Phones;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly dispensers: Dispensers;
  readonly bookings: Bookings;
  readonly project: () => Promise<void>;
}

const inMemory = async (): Promise<Ports> => {
  const memory = queueInMemory();
  return { ...memory, project: async () => memory.project() };
};

const onTable = async (): Promise<Ports> => {
  const table = await emptyTable(engine);
  return { ...queueOnTable(table, afterRelease), project: () => projectAll(table) };
};

const projectAll = async (table: Table): Promise<void> => {
  for (const { booking, bookingCode, ...seat } of (await queueStateOf(table)).seats.values()) {
    if (booking === undefined) continue;
    await projectBooking(table)({ pk: "", after: seatItem(seat, seat.seat, { bookingCode, booking }) });
  }
};

const session: SessionRef = {
  officeId: "pekanbaru",
  serviceId: "passport",
  date: "2026-12-22",
  session: "07:30",
  pool: "online",
};
const activeUntil = "2026-12-22T17:00:00.000Z";
/** A phone with its first booking, as a use case hands it over. */
const newPhone: PhoneRecord = {
  ...unknownPhone("another phone"),
  version: 1,
  bookings: [{ bookingCode: "K7M-2QX-9RDT", people: 1, activeUntil }],
};

/** The fake that the quick tests use keeps the same promises as the table. */
describe.each([
  ["in memory", inMemory],
  ["on a table", onTable],
])("the ports of the queue, %s", (_, open) => {
  let ports: Ports;
  /** A booking that was really made, with what the ports were told about its people. */
  const made: { booking: Booking; persons: PersonRecord[]; phone: PhoneRecord }[] = [];

  beforeEach(async () => {
    ports = await open();
    made.length = 0;
  });

  const bookOne = async (number: number, changes = {}): Promise<Booking> => {
    const recording: Pick<Bookings, "make"> = {
      make: (booking, persons, phone, at) => {
        made.push({ booking, persons: [...persons], phone });
        return ports.bookings.make(booking, persons, phone, at);
      },
    };
    const book = bookSlot({
      ...seals,
      ...ports,
      bookings: recording,
      offices: officesOf(pekanbaru),
      clock: () => afterRelease,
    });
    const result = await book(bookingRequest(number, changes));
    const last = made.at(-1);
    if (!result.ok || last === undefined) throw new Error("not booked");
    return last.booking;
  };

  describe("the dispenser", () => {
    it("hands out seats in order until too few are left, and says how many", async () => {
      const { dispensers } = ports;
      expect(await dispensers.take(session, 2, 3, afterRelease)).toEqual({ kind: "taken", seats: [1, 2], round: 0 });
      expect(await dispensers.take(session, 2, 3, afterRelease)).toEqual({ kind: "too-few", left: 1 });
      expect(await dispensers.take(session, 1, 3, afterRelease)).toEqual({ kind: "taken", seats: [3], round: 0 });
      expect(await dispensers.take(session, 1, 3, afterRelease)).toEqual({ kind: "too-few", left: 0 });
    });

    it("goes on with a later round's list", async () => {
      const { dispensers } = ports;
      await dispensers.take(session, 3, 3, afterRelease);
      const [read] = await dispensers.read([session]);
      if (read === undefined) throw new Error("nothing read");
      expect(await dispensers.replace(session, read, { ...read, round: 1, left: 2, seats: [1, 3] })).toBe(true);
      expect(await dispensers.take(session, 1, 3, afterRelease)).toEqual({ kind: "taken", seats: [1], round: 1 });
      expect(await dispensers.take(session, 1, 3, afterRelease)).toEqual({ kind: "taken", seats: [3], round: 1 });
    });

    it("takes back what was never anybody's, however often, and loses none of it", async () => {
      const { dispensers } = ports;
      for (let turn = 0; turn < 60; turn += 1) {
        const taken = await dispensers.take(session, 5, 13, afterRelease);
        if (taken.kind !== "taken") throw new Error(taken.kind);
        await dispensers.giveBack(session, taken.seats, taken.round);
      }
      const seats: number[] = [];
      for (let turn = 0; turn < 13; turn += 1) {
        const taken = await dispensers.take(session, 1, 13, afterRelease);
        if (taken.kind === "taken") seats.push(...taken.seats);
      }
      expect(seats.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    });

    it("is replaced only as it was read: not after a take, not after a return", async () => {
      const { dispensers } = ports;
      await dispensers.take(session, 1, 3, afterRelease);
      const [first] = await dispensers.read([session]);
      await dispensers.take(session, 1, 3, afterRelease);
      const [second] = await dispensers.read([session]);
      await dispensers.noteReturn(session, "2026-12-18T07:31:00.000Z");
      if (first === undefined || second === undefined) throw new Error("nothing read");
      expect(await dispensers.replace(session, first, { ...first, checkedAt: afterRelease })).toBe(false);
      expect(await dispensers.replace(session, second, { ...second, checkedAt: afterRelease })).toBe(false);
      const [third] = await dispensers.read([session]);
      expect(third).toMatchObject({ left: 1, returnedAt: "2026-12-18T07:31:00.000Z" });
      expect(third && (await dispensers.replace(session, third, { ...third, checkedAt: afterRelease }))).toBe(true);
    });

    it("of a session that nobody has asked for is undefined, in its place among the others", async () => {
      const other = { ...session, session: "08:30" };
      await ports.dispensers.take(other, 1, 3, afterRelease);
      await ports.dispensers.noteReturn(session, afterRelease);
      expect(await ports.dispensers.read([session, other])).toEqual([undefined, expect.objectContaining({ left: 2 })]);
    });
  });

  describe("making a booking", () => {
    it("whose seat somebody has writes nothing", async () => {
      await bookOne(1);
      const [first] = made;
      if (first === undefined) throw new Error("nothing made");
      const other = await bookOne(2);
      const [, second] = made;
      const stolen = { ...other, applicants: other.applicants.map((one) => ({ ...one, personId: "p", seat: 1 })) };
      const persons = (second?.persons ?? []).map((person) => ({ ...person, personId: "p" }));
      expect(await ports.bookings.make(stolen, persons, newPhone, afterRelease)).toEqual({
        kind: "seats-taken",
        held: [1],
      });
      expect(await ports.persons.find(["p"])).toEqual([]);
    });

    it("that is there already names its people, with the key and the request they booked under", async () => {
      await bookOne(1);
      const [first] = made;
      if (first === undefined) throw new Error("nothing made");
      expect(await ports.bookings.make(first.booking, first.persons, newPhone, afterRelease)).toEqual({
        kind: "already-active",
        persons: first.persons,
      });
      expect(first.persons).toMatchObject([
        { idempotencyKey: "key-1", fingerprint: expect.stringContaining("2026-12-22 07:30") },
      ]);
    });

    it("for a person with another active booking names that one and writes nothing", async () => {
      await bookOne(1);
      const [first] = made;
      if (first === undefined) throw new Error("nothing made");
      const seat = { ...first.booking, applicants: first.booking.applicants.map((one) => ({ ...one, seat: 9 })) };
      const persons = first.persons.map((person) => ({ ...person, idempotencyKey: "another" }));
      expect(await ports.bookings.make(seat, persons, newPhone, afterRelease)).toEqual({
        kind: "already-active",
        persons: first.persons,
      });
      expect(await ports.bookings.heldSeats(session, [1, 9])).toEqual(new Set([1]));
      const over = await ports.bookings.make(seat, persons, newPhone, activeUntil);
      expect(over).toEqual({ kind: "made" });
    });
  });

  describe("changing a booking", () => {
    const movedTo = (booking: Booking, start: string, seat: number): Booking => ({
      ...booking,
      session: start,
      version: booking.version + 1,
      applicants: booking.applicants.map((one, index) => ({ ...one, seat: seat + index })),
    });

    it("moves its seats and its people in one step, with the stream or without", async () => {
      const booking = await bookOne(1, { applicants: [adult(1), adult(2)] });
      const moved = movedTo(booking, "08:30", 5);
      expect(await ports.bookings.change(booking, moved, { activeUntil: "2026-12-30T17:00:00.000Z" })).toEqual({
        kind: "changed",
      });
      expect(await ports.bookings.heldSeats(session, [1, 2])).toEqual(new Set());
      expect(await ports.bookings.heldSeats({ ...session, session: "08:30" }, [4, 5, 6])).toEqual(new Set([5, 6]));
      const [person] = await ports.persons.find([booking.applicants[1]?.personId ?? ""]);
      expect(person).toMatchObject({ activeUntil: "2026-12-30T17:00:00.000Z", receipt: { session: "08:30" } });
      await ports.project();
      expect(await ports.bookings.find(booking.bookingCode, { ...session, seat: 1, round: 0 })).toEqual(moved);
    });

    it("to a seat that somebody has changes nothing", async () => {
      const booking = await bookOne(1);
      await bookOne(2, { session: "08:30" });
      expect(await ports.bookings.change(booking, movedTo(booking, "08:30", 1), { activeUntil })).toEqual({
        kind: "seats-taken",
        held: [1],
      });
      expect(await ports.bookings.heldSeats(session, [1])).toEqual(new Set([1]));
    });

    it("that was changed meanwhile is refused", async () => {
      const booking = await bookOne(1);
      const cancelled: Booking = { ...booking, state: "cancelled", version: 2 };
      expect(await ports.bookings.change(booking, cancelled)).toEqual({ kind: "changed" });
      expect(await ports.bookings.change(booking, movedTo(booking, "08:30", 1), { activeUntil })).toEqual({
        kind: "changed-meanwhile",
      });
      expect(await ports.bookings.heldSeats({ ...session, session: "08:30" }, [1])).toEqual(new Set());
    });
  });

  describe("the lists", () => {
    it("of a phone: newest first; of a day: in the order of the line, without the cancelled", async () => {
      const late = await bookOne(1, { session: "08:30" });
      const early = await bookOne(2);
      const gone = await bookOne(3, { phone: early.contact.phone });
      await ports.project();
      await ports.bookings.change(gone, { ...gone, state: "cancelled", version: 2 });
      const arrivals = await ports.bookings.listArrivals("pekanbaru", "2026-12-22", rethrow);
      expect(arrivals.map(({ bookingCode }) => bookingCode)).toEqual([early.bookingCode, late.bookingCode]);
      expect(await ports.bookings.listArrivals("pekanbaru", "2026-12-23", rethrow)).toEqual([]);
      const own = await ports.bookings.listByPhone(early.phoneId, afterRelease);
      expect(own.map(({ state }) => state).toSorted()).toEqual(["booked", "cancelled"]);
    });

    it("of what is due: by the instant, and only while there is something to remind of", async () => {
      const booking = await bookOne(1);
      const dueAt = booking.remindAt ?? "";
      await ports.project();
      const dueBy = async (at: string) => {
        const due: Booking[] = [];
        for await (const group of ports.bookings.dueReminders(at, rethrow)) due.push(...group);
        return due;
      };
      expect(await dueBy(new Date(Date.parse(dueAt) - 1).toISOString())).toEqual([]);
      expect(await dueBy(dueAt)).toEqual([booking]);
      const { remindAt: _remindAt, ...rest } = booking;
      await ports.bookings.change(booking, { ...rest, version: 2, remindedAt: dueAt });
      expect(await dueBy(dueAt)).toEqual([]);
    });
  });
});

describe("the link from a booking to the application of one of its people", () => {
  const checkedIn = async () => {
    const table = await emptyTable(engine);
    const ports = queueOnTable(table, afterRelease);
    const result = await bookSlot(ports)(bookingRequest(1, { applicants: [adult(1), adult(2)] }));
    if (!result.ok) throw new Error(result.refusal.kind);
    const { bookingCode } = result.value;
    const find = () => ports.bookings.find(bookingCode, { ...session, seat: 1, round: 0 });
    const booking = await find();
    if (booking === undefined) throw new Error("not found");
    const opened = { what: "open-application", by: "rina", role: "officer", at: "2026-12-22T00:30:00.000Z" } as const;
    const link = (applicantIndex: number, ticketNumber: string) =>
      table.client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            linkApplication(table, {
              bookingCode,
              applicantIndex,
              ticketNumber,
              applicationNumber: `n${applicantIndex}`,
              trackingCode: `t${applicantIndex}`,
              act: opened,
            }),
          ],
        }),
      );
    const enter = () => ports.bookings.change(booking, { ...booking, state: "checked-in", version: 2 });
    return { find, link, enter };
  };

  it("is made once for each ticket, after the check-in", async () => {
    const { find, link, enter } = await checkedIn();
    await expect(link(0, "A001")).rejects.toThrow(/ConditionalCheckFailed/);
    await enter();
    await expect(link(0, "A002")).rejects.toThrow(/ConditionalCheckFailed/);
    await link(1, "A002");
    await expect(link(1, "A002")).rejects.toThrow(/ConditionalCheckFailed/);
    const booking = await find();
    expect(booking?.applicants[1]).toMatchObject({ applicationNumber: "n1", trackingCode: "t1" });
    expect(booking?.act).toMatchObject({ what: "open-application", by: "rina" });
    expect(booking?.applicants[0]?.applicationNumber).toBeUndefined();
  });
});
