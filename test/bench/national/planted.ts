import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import type { Booking } from "@sip/domain/queue/booking";
import { bookingItem } from "@sip/storage-dynamodb/booking-items";
import type { Table } from "@sip/storage-dynamodb/table";
import { phoneOf } from "../../support/queue/applicants.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";
import { seals } from "../../support/queue/queue-on-table.ts";
import { country, serviceId, sessionsOf } from "./country.ts";

/** The `number`-th booking that was made before the model begins, for a visit on `date`. */
export const bookingBefore = (number: number, date: string, changes: Partial<Booking> = {}): Booking => {
  const office = country[number % country.length];
  if (office === undefined) throw new Error("a country without offices");
  const sessions = sessionsOf(office);
  const turn = Math.floor(number / country.length);
  const session = sessions[turn % sessions.length]?.session ?? "";
  const seat = {
    officeId: office.officeId,
    serviceId,
    date,
    session,
    pool: "online",
    seat: Math.floor(turn / sessions.length) + 1,
    round: 0,
  } as const;
  const phone = phoneOf(number);
  const { checkedInAt: _, ...booked } = checkedInBooking();
  return {
    ...booked,
    bookingCode: seals.bookingCodes.codeOf(seat, office.officeNumber),
    officeId: office.officeId,
    date,
    session,
    state: "booked",
    version: 1,
    applicants: booked.applicants
      .slice(0, 1)
      .map((person) => ({ ...person, personId: `person-${number}`, seat: seat.seat })),
    contact: { phone, channels: ["whatsapp", "sms"], language: "id" },
    phoneId: seals.phoneIds.idOf(phone),
    ...changes,
  };
};

export const plant = (table: Table, bookings: readonly Booking[]): Promise<void> =>
  plantItems(table, bookings.map(bookingItem));

/** DynamoDB takes 25 items a request. */
export const plantItems = async (table: Table, items: readonly Record<string, AttributeValue>[]): Promise<void> => {
  for (let start = 0; start < items.length; start += 25) {
    const puts = items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    await table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: puts } }));
  }
};
