import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import { projectBooking } from "@sip/storage-dynamodb/project-booking";
import { openTable } from "@sip/storage-dynamodb/table";
import { expect, it, vi } from "vitest";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";

// The filter of the stream does not apply to what an operator reads from it by hand and gives to the function again.
it.each([
  ["a person", { entity: { S: "person" }, personId: { S: "person-budi" } }],
  ["a booking", bookingItem(checkedInBooking())],
  ["an item without an entity", { seat: { N: "1" } }],
])("only a seat is projected; %s is passed over", async (_, after) => {
  const table = openTable("main", () => undefined);
  const send = vi.spyOn(table.client, "send");
  await projectBooking(table)({ pk: "X", after });
  expect(send).not.toHaveBeenCalled();
});
