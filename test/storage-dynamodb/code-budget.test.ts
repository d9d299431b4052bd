import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { isoDate } from "@sip/calendar/date";
import { storedBookedPhones } from "@sip/storage-dynamodb/booked-phones";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { storedSpentCodes } from "@sip/storage-dynamodb/spent-codes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkedInBooking } from "../support/queue/checked-in-booking.ts";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

describe("the codes of a day, in the table", () => {
  const friday = isoDate("2026-12-18");

  it("are counted to the budget and no further, however many are asked for at once", async () => {
    const counts = await Promise.all(
      Array.from({ length: 40 }, () => storedSpentCodes(table).count(friday, "sms", 25)),
    );
    expect(counts.filter((count) => count !== undefined).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
  });

  it("are counted apart by day and by channel", async () => {
    const spent = storedSpentCodes(table);
    expect(await spent.count(friday, "whatsapp", 25)).toBe(1);
    expect(await spent.count(isoDate("2026-12-19"), "sms", 25)).toBe(1);
  });
});

describe("a phone that has booked", () => {
  const bookedPhones = () => storedBookedPhones(table);

  it("is known from the booking on, whatever became of it, and as long as asked for", async () => {
    const bookings = [
      { phoneId: "active", state: "booked", bookedAt: "2026-12-18T07:00:00.000Z" },
      { phoneId: "given-back", state: "cancelled", bookedAt: "2026-12-18T07:00:00.000Z" },
    ] as const;
    for (const [index, changes] of bookings.entries()) {
      const Item = bookingItem(checkedInBooking({ ...changes, bookingCode: `K7M-2QX-9RD${index}` }));
      await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
      expect(await bookedPhones().hasBookedSince(changes.phoneId, "2026-12-18T07:00:00.000Z")).toBe(true);
      expect(await bookedPhones().hasBookedSince(changes.phoneId, "2026-12-18T07:00:00.001Z")).toBe(false);
    }
  });

  it("is not one that has not", async () => {
    expect(await bookedPhones().hasBookedSince("nobody", "2026-01-01T00:00:00.000Z")).toBe(false);
  });
});
