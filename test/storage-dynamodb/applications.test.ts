import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { storedApplicationLists } from "@sip/storage-dynamodb/application-lists";
import { storedApplicationNumbers } from "@sip/storage-dynamodb/application-numbers";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { afterAll, afterEach, expect, it } from "vitest";
import { describeApplicationStore } from "../support/applications/applications-contract.ts";
import { checkedInBooking } from "../support/queue/checked-in-booking.ts";
import { openTestTable, type TestTable } from "../support/table/table.ts";

const tables: TestTable[] = [];
const emptyTable = async (): Promise<TestTable> => {
  const table = await openTestTable();
  tables.push(table);
  return table;
};
const closeTables = async (): Promise<void> => {
  await Promise.all(tables.splice(0).map((table) => table.close()));
};
afterEach(closeTables);
afterAll(closeTables);

describeApplicationStore("on the table", async (bookings) => {
  const table = await emptyTable();
  for (const booking of bookings) {
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: bookingItem(booking) }));
  }
  return { applications: storedApplications(table), lists: storedApplicationLists(table) };
});

it("counts applications by office and year, and gives no number twice to a hundred at once", async () => {
  const numbers = storedApplicationNumbers(await emptyTable());
  const drawn = await Promise.all(Array.from({ length: 100 }, () => numbers.next("pekanbaru", 2026)));
  expect(drawn.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect([await numbers.next("pekanbaru", 2027), await numbers.next("makassar", 2026)]).toEqual([1, 1]);
});

it("reads a booking by its code alone", async () => {
  const table = await emptyTable();
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: bookingItem(checkedInBooking()) }));
  const bookings = storedBookings(table);
  expect(await bookings.findByCode("K7M-2QX-9RDT")).toEqual(checkedInBooking());
  expect(await bookings.findByCode("AAA-AAA-AAAA")).toBeUndefined();
});
