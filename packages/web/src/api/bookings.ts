import type * as queue from "@sip/contracts/queue/operations";
import * as routes from "@sip/contracts/queue/routes";
import type { BookSlotRequest } from "@sip/contracts/queue/shapes";
import { call } from "./call.ts";

/** The same `key` gives the same ticket, however often it is asked. */
export const bookSlot = (officeId: string, body: BookSlotRequest, key: string, token: string) =>
  call<typeof queue.bookSlot>(routes.bookSlot, {
    path: { officeId },
    body,
    token,
    headers: { "idempotency-key": key },
  });

export const listBookings = (token: string) =>
  call<typeof queue.listBookings>(routes.listBookings, { path: {}, token });

export const showBooking = (bookingCode: string, token: string) =>
  call<typeof queue.showBooking>(routes.showBooking, { path: { bookingCode }, token });

export const cancelBooking = (bookingCode: string, token: string) =>
  call<typeof queue.cancelBooking>(routes.cancelBooking, { path: { bookingCode }, token });

export const rescheduleBooking = (bookingCode: string, to: { date: string; session: string }, token: string) =>
  call<typeof queue.rescheduleBooking>(routes.rescheduleBooking, { path: { bookingCode }, body: to, token });
