import type { Booking } from "@sip/domain/queue/booking";
import type { Place, SessionRef } from "@sip/domain/queue/place";
import type * as z from "zod/mini";
import { SlotItem } from "./entities/slot.ts";
import { fromItem, type StoredItem, toItem } from "./items.ts";
import { arrivalDay, arrivalOrder, bookingKey, slotKey, visitDueKey } from "./keys.ts";
import { expiryAfterVisit } from "./retention.ts";

/**
 * A booking on its own, with the attributes that put it into the lists: of its phone, of the day's arrivals while it
 * holds places, and of what is due while its people are to be reminded.
 */
export const bookingItem = (booking: Booking): StoredItem => {
  const { bookingCode, officeId, date, session, state, phoneId, remindAt, applicants } = booking;
  return toItem({
    ...bookingKey(bookingCode),
    entity: "booking",
    ...booking,
    phoneKey: phoneId,
    ...(state === "cancelled"
      ? {}
      : {
          arrivalDay: arrivalDay(officeId, date),
          arrivalOrder: arrivalOrder(session, applicants[0]?.ticketNumber ?? ""),
        }),
    ...(remindAt === undefined ? {} : { dueKey: visitDueKey(bookingCode), dueAt: remindAt }),
    expiresAt: expiryAfterVisit(date),
  });
};

export const slotItem = (
  session: SessionRef,
  seat: number,
  { bookingCode, booking }: { readonly bookingCode: string; readonly booking?: Booking },
): StoredItem =>
  toItem({
    ...slotKey({ ...session, seat }),
    entity: "slot",
    bookingCode,
    seat,
    booking,
    expiresAt: expiryAfterVisit(session.date),
  });

export const slotFrom = (item: StoredItem): z.infer<typeof SlotItem> => fromItem(SlotItem, item);

export const slotKeyOf = (place: Omit<Place, "round">): StoredItem => toItem({ ...slotKey(place) });
