import type { Office } from "@sip/domain/offices/office";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { describe, expect, it } from "vitest";
import { pekanbaru } from "../../support/offices/offices.ts";
import { officeWithQuota } from "../../support/offices/offices-with-quota.ts";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";
import { queueInMemory } from "../../support/queue/queue-in-memory.ts";
import { officesOf, seals } from "../../support/queue/queue-on-table.ts";

const stranger = "+6281299000001";

/** A stranger asks about people by their NIKs. */
const probe = (number: number, changes = {}) =>
  bookingRequest(number, { phone: stranger, idempotencyKey: `probe ${number}`, ...changes });

describe("who has a booking", () => {
  it.each([
    ["a day that is over, Thu 17 Dec 2026", { date: "2026-12-17" }],
    ["a holiday, Fri 25 Dec 2026", { date: "2026-12-25" }],
    ["a day whose seats are not open yet, Mon 28 Dec 2026", { date: "2026-12-28" }],
    ["a session that does not exist", { session: "07:31" }],
  ])("is not told by %s: the answer is the same for whoever is named", async (_, day) => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1);
    const [known, unknown] = [await queue.book(probe(1, day)), await queue.book(probe(2, day))];
    expect(kindOf(known)).not.toBe("done");
    expect(known).toEqual(unknown);
    expect(queue.state.phones.get(queue.phoneIds.idOf(stranger))).toBeUndefined();
  });

  it("is not told by a session that is full", async () => {
    const queue = queueAt(afterRelease, officeWithQuota(1));
    await queue.bookOne(1);
    const known = await queue.book(probe(1));
    queue.present.now = "2026-12-18T07:31:00.000Z";
    expect(await queue.book(probe(2))).toEqual(known);
    expect(kindOf(known)).toBe("session-full");
  });

  it("is not told by the time that the answer of a full session takes: the storage is asked the same", async () => {
    const calls: string[] = [];
    const memory = queueInMemory(async (name, commit) => {
      calls.push(name);
      return commit();
    });
    const parts = { ...memory, ...seals, offices: officesOf(officeWithQuota(1)), clock: () => afterRelease };
    await bookSlot(parts)(bookingRequest(1));
    const askedFor = async (number: number) => {
      calls.length = 0;
      // Each time from a function that remembers nothing.
      expect(kindOf(await bookSlot(parts)(probe(number)))).toBe("session-full");
      return [...calls];
    };
    expect(await askedFor(1)).toEqual(await askedFor(2));
  });

  it("is told ten times a day, and then nothing is told, whoever is named, until midnight", async () => {
    const queue = queueAt(afterRelease);
    for (let number = 1; number <= 12; number += 1) await queue.bookOne(number);
    for (let number = 1; number <= 10; number += 1) {
      expect(kindOf(await queue.book(probe(number)))).toBe("already-booked");
    }
    expect(await queue.book(probe(11))).toEqual({
      ok: false,
      // Friday 18 Dec 2026, 14:30 to midnight in Pekanbaru.
      refusal: { kind: "too-many-refusals", retryAfterSeconds: 9.5 * 3600 },
    });
    expect(kindOf(await queue.book(probe(50)))).toBe("too-many-refusals");
    queue.present.now = "2026-12-18T16:59:59.999Z";
    expect(kindOf(await queue.book(probe(50)))).toBe("too-many-refusals");
    queue.present.now = "2026-12-18T17:00:00.000Z";
    expect(kindOf(await queue.book(probe(11)))).toBe("already-booked");
    expect(kindOf(await queue.book(probe(50)))).toBe("done");
  });

  it("is told no more than ten times to a hundred questions at once", async () => {
    const queue = queueAt(afterRelease);
    for (let number = 1; number <= 13; number += 1) await queue.bookOne(number, { session: "08:30" });
    const asked = Array.from({ length: 100 }, (_, index) =>
      queue.book(probe((index % 13) + 1, { idempotencyKey: `${index}`, session: "09:30" })),
    );
    const kinds = (await Promise.all(asked)).map(kindOf);
    expect(kinds.filter((kind) => kind === "already-booked")).toHaveLength(10);
    expect(kinds.filter((kind) => kind === "too-many-refusals")).toHaveLength(90);
  });

  it("is told ten times a day at the offices of all zones together, until midnight in Jakarta", async () => {
    const east: Office = { ...pekanbaru, officeId: "timur", officeNumber: 3, zone: "Asia/Jayapura" };
    const queue = queueAt("2026-12-18T14:59:00.000Z");
    const book = bookSlot({ ...queue, offices: officesOf(pekanbaru, east) });
    for (let number = 1; number <= 12; number += 1) await queue.bookOne(number);
    for (let number = 1; number <= 10; number += 1) await book(probe(number, { officeId: "timur" }));
    // Midnight in Jayapura.
    queue.present.now = "2026-12-18T15:00:00.000Z";
    expect(kindOf(await book(probe(11)))).toBe("too-many-refusals");
    expect(kindOf(await book(probe(12, { officeId: "timur" })))).toBe("too-many-refusals");
  });

  it("is counted by phone: another one asks on", async () => {
    const queue = queueAt(afterRelease);
    await queue.bookOne(1);
    for (let turn = 0; turn < 11; turn += 1) await queue.book(probe(1, { idempotencyKey: `turn ${turn}` }));
    expect(kindOf(await queue.book(bookingRequest(2, { applicants: [adult(1)] })))).toBe("already-booked");
    expect(kindOf(await queue.book(bookingRequest(3)))).toBe("done");
  });

  it("counts what two phones find out when they want the same person at the same moment", async () => {
    const queue = queueAt(afterRelease);
    const [one, other] = await Promise.all([queue.book(bookingRequest(1)), queue.book(probe(1))]);
    expect([kindOf(one), kindOf(other)].toSorted()).toEqual(["already-booked", "done"]);
    const loser = one.ok ? stranger : bookingRequest(1).phone;
    expect(queue.state.phones.get(queue.phoneIds.idOf(loser))).toMatchObject({ refusals: { count: 1 } });
  });
});
