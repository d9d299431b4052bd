import { bookSlot } from "@sip/domain/queue/book-slot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officeWithQuota } from "../support/offices/offices-with-quota.ts";
import { afterRelease, bookingRequest } from "../support/queue/booking-request.ts";
import { brokenInvariants } from "../support/queue/queue-invariants.ts";
import { queueOnTable } from "../support/queue/queue-on-table.ts";
import { queueStateOf } from "../support/queue/queue-state-of.ts";
import { emptyTable, openTestTable, type TestTable } from "../support/table/table.ts";

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const clients = 500;

describe(`${clients} people at once`, () => {
  it.each([1, 14, 100])(
    "for %i seats: exactly so many are booked, everybody else is told that it is full",
    async (quota) => {
      const table = await emptyTable(engine);
      const ports = queueOnTable(table, afterRelease, officeWithQuota(quota));
      // Five function instances, each with a memory of its own.
      const instances = Array.from({ length: 5 }, () => bookSlot(ports));
      const results = await Promise.all(
        Array.from({ length: clients }, (_, index) => instances[index % 5]?.(bookingRequest(index))),
      );
      const kinds = results.map((result) => (result?.ok ? "booked" : result?.refusal.kind));
      expect(kinds.filter((kind) => kind === "booked")).toHaveLength(quota);
      expect(kinds.filter((kind) => kind === "session-full")).toHaveLength(clients - quota);
      const state = await queueStateOf(table);
      expect(brokenInvariants(state, quota, afterRelease)).toEqual([]);
      expect(state.seats.size).toBe(quota);
      expect(state.persons.size).toBe(quota);
    },
  );

  it("of whom everybody presses twice: everybody gets one seat or the same refusal", async () => {
    const table = await emptyTable(engine);
    const book = bookSlot(queueOnTable(table, afterRelease, officeWithQuota(100)));
    const pairs = await Promise.all(
      Array.from({ length: 60 }, (_, index) => Promise.all([book(bookingRequest(index)), book(bookingRequest(index))])),
    );
    // Both presses took a seat; one of them comes back later. Sixty people need at most 120 of the 100.
    for (const [first, second] of pairs) if (first.ok && second.ok) expect(second).toEqual(first);
    const state = await queueStateOf(table);
    expect(brokenInvariants(state, 100, afterRelease)).toEqual([]);
    expect(state.seats.size).toBe(pairs.filter(([first, second]) => first.ok || second.ok).length);
  });
});
