import type { Booking } from "@sip/domain/queue/booking";
import type { SeatRef } from "@sip/domain/queue/seat";
import type { SessionRef } from "@sip/domain/queue/session";
import type * as z from "zod/mini";
import { SeatItem } from "./entities/seat.ts";
import { fromItem, type StoredItem, toItem } from "./items.ts";
import { arrivalDay, arrivalOrder, bookingKey, seatKey, visitDueKey } from "./keys.ts";
import { expiryAfterVisit } from "./retention.ts";

/**
 * A booking as an item, with the attributes that put it into lists: of its phone; of the day's arrivals, while it holds
 * seats; of what is due, until its people are reminded.
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

export const seatItem = (
  session: SessionRef,
  seat: number,
  { bookingCode, booking }: { readonly bookingCode: string; readonly booking?: Booking },
): StoredItem =>
  toItem({
    ...seatKey({ ...session, seat }),
    entity: "seat",
    bookingCode,
    seat,
    booking,
    expiresAt: expiryAfterVisit(session.date),
  });

export const seatFrom = (item: StoredItem): z.infer<typeof SeatItem> => fromItem(SeatItem, item);

export const seatKeyOf = (seat: Omit<SeatRef, "round">): StoredItem => toItem({ ...seatKey(seat) });
