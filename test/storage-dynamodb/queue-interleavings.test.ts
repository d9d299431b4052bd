import { setTimeout } from "node:timers/promises";
import { seatItem } from "@sip/storage-dynamodb/booking-items";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { storedPhones } from "@sip/storage-dynamodb/phones";
import { projectBooking } from "@sip/storage-dynamodb/project-booking";
import type { Table } from "@sip/storage-dynamodb/table";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { afterRelease } from "../support/queue/booking-request.ts";
import { brokenInvariants } from "../support/queue/queue-invariants.ts";
import { phonesAtPlay, play, playedCapacity } from "../support/queue/queue-schedule.ts";
import { queueStateOf } from "../support/queue/queue-state-of.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

/** What the stream does. */
const projectAll = async (table: Table): Promise<void> => {
  const project = projectBooking(table);
  for (const { booking, bookingCode, ...seat } of (await queueStateOf(table)).seats.values()) {
    if (booking === undefined) continue;
    await project({ pk: "", after: seatItem(seat, seat.seat, { bookingCode, booking }) });
  }
};

it("phones that book, cancel and move at once on a real engine leave one truth", async () => {
  await fc.assert(
    fc.asyncProperty(phonesAtPlay, async (phones) => {
      const table = await emptyTable(engine);
      const ports = {
        phones: storedPhones(table),
        pause: setTimeout,
        dispensers: storedDispensers(table),
        bookings: storedBookings(table),
      };
      const game = play(ports, () => projectAll(table), Date.parse(afterRelease));
      await Promise.all(phones.map((moves, index) => game.phone(index, moves)));
      const state = await queueStateOf(table);
      expect(brokenInvariants(state, playedCapacity, afterRelease)).toEqual([]);
      const known = new Set([
        ...state.bookings.keys(),
        ...[...state.seats.values()].map(({ bookingCode }) => bookingCode),
      ]);
      expect(game.told.filter((code) => !known.has(code))).toEqual([]);
      expect(game.leftOut).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
