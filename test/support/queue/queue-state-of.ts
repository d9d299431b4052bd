import { Booking } from "@sip/domain/queue/booking";
import { DispenserItem } from "@sip/storage-dynamodb/entities/dispenser";
import { PersonItem } from "@sip/storage-dynamodb/entities/person";
import { PhoneItem } from "@sip/storage-dynamodb/entities/phone";
import { SeatItem } from "@sip/storage-dynamodb/entities/seat";
import { fromItem } from "@sip/storage-dynamodb/items";
import { phoneOf } from "@sip/storage-dynamodb/phones";
import type { Table } from "@sip/storage-dynamodb/table";
import { allItemsOf } from "../table/all-items.ts";
import { type QueueState, seatName, sessionName } from "./queue-in-memory.ts";

/** Everything that is committed in a table, read item by item and past the code under test. */
export const queueStateOf = async (table: Table): Promise<QueueState> => {
  const state: QueueState = {
    seats: new Map(),
    persons: new Map(),
    phones: new Map(),
    dispensers: new Map(),
    bookings: new Map(),
  };
  for (const item of await allItemsOf(table)) {
    switch (item.entity?.S) {
      case "seat": {
        const { bookingCode, booking, seat } = fromItem(SeatItem, item);
        const session = sessionOfKey(item.pk?.S ?? "");
        const held = { ...session, seat, bookingCode, ...(booking === undefined ? {} : { booking }) };
        state.seats.set(seatName(held), held);
        break;
      }
      case "person": {
        const person = fromItem(PersonItem, item);
        state.persons.set(person.personId, person);
        break;
      }
      case "phone": {
        const phone = phoneOf(fromItem(PhoneItem, item));
        state.phones.set(phone.phoneId, phone);
        break;
      }
      case "dispenser": {
        const dispenser = fromItem(DispenserItem, item);
        state.dispensers.set(sessionName(dispenser), dispenser);
        break;
      }
      case "booking": {
        const booking = fromItem(Booking, item);
        state.bookings.set(booking.bookingCode, booking);
        break;
      }
    }
  }
  return state;
};

const sessionOfKey = (pk: string) => {
  const [, officeId = "", serviceId = "", date = "", session = "", pool] = pk.split("#");
  return {
    officeId,
    serviceId,
    date,
    session,
    pool: pool === "priority" ? ("priority" as const) : ("online" as const),
  };
};
