import type { BookingMade } from "@sip/contracts/queue/shapes";
import type { BookingView } from "@sip/contracts/queue/views";
import { storedValue } from "../storage/stored-value.ts";

/** The ticket as far as this device knows it: all of it after the service was asked, its heart right after booking. */
export type KnownBooking = BookingMade & Partial<BookingView>;

export interface Kept {
  readonly booking: KnownBooking;
  /** By ticket: is the papers' list that of a child? Undefined for bookings made on another device, empty where the service draws no line. */
  readonly children: readonly boolean[] | undefined;
}

/** Kept so that the ticket can be shown at the door without a network. No NIK is in it. */
const kept = storedValue<Record<string, Kept>>("local", "sip.tickets");

/** One that an earlier release has kept says its papers in no words: what is left of it is its heart. */
export const keptTicket = (bookingCode: string): Kept | undefined => {
  const ticket = kept.read()?.[bookingCode];
  if (ticket?.booking.applicants?.every(({ papers }) => papers !== undefined) !== false) return ticket;
  const { applicants: _wordless, ...booking } = ticket.booking;
  return { ...ticket, booking };
};

export const keepTicket = (booking: KnownBooking, children?: Kept["children"]): void => {
  const all = kept.read() ?? {};
  const before = all[booking.bookingCode];
  kept.write({ ...all, [booking.bookingCode]: { booking, children: children ?? before?.children } });
};

export const forgetTickets = kept.clear;

/** What this visit to the pages has just done with a booking; `stays`: it could not be moved. */
export type News = "booked" | "moved" | "stays";

let latest: { readonly bookingCode: string; readonly news: News } | undefined;

export const newsOf = (bookingCode: string): News | undefined =>
  latest?.bookingCode === bookingCode ? latest.news : undefined;

export const noteNews = (bookingCode: string, news: News): void => {
  latest = { bookingCode, news };
};
