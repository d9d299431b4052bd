import type { BookingMade, BookSlotRequest } from "@sip/contracts/queue/shapes";
import type { BookingView } from "@sip/contracts/queue/views";
import { type Answer, request } from "./request.ts";

const one = (bookingCode: string): string => `/api/bookings/${encodeURIComponent(bookingCode)}`;

/** The same `key` gives the same ticket, however often it is asked. */
export const bookSlot = (
  officeId: string,
  body: BookSlotRequest,
  key: string,
  token: string,
): Promise<Answer<BookingMade>> =>
  request(`/api/offices/${encodeURIComponent(officeId)}/bookings`, {
    method: "POST",
    body,
    token,
    headers: { "idempotency-key": key },
  });

export const listBookings = (token: string): Promise<Answer<{ bookings: BookingView[] }>> =>
  request("/api/bookings", { token });

export const showBooking = (bookingCode: string, token: string): Promise<Answer<BookingView>> =>
  request(one(bookingCode), { token });

export const cancelBooking = (bookingCode: string, token: string): Promise<Answer<unknown>> =>
  request(`${one(bookingCode)}/cancel`, { method: "POST", token });

export const rescheduleBooking = (
  bookingCode: string,
  to: { date: string; session: string },
  token: string,
): Promise<Answer<BookingView>> => request(`${one(bookingCode)}/reschedule`, { method: "POST", body: to, token });
