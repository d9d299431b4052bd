import type { Office } from "@sip/domain/offices/office";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { checkIn } from "@sip/domain/queue/check-in";
import { listArrivals } from "@sip/domain/queue/list-arrivals";
import { listBookings, showBooking } from "@sip/domain/queue/own-bookings";
import { releasePerson } from "@sip/domain/queue/release-person";
import { remindVisits } from "@sip/domain/queue/remind-visits";
import { reopenReturnedSeats } from "@sip/domain/queue/reopen-returned-seats";
import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { rethrow } from "@sip/domain/skip-and-report";
import { pekanbaru } from "../offices/offices.ts";
import { bookingRequest } from "./booking-request.ts";
import { queueInMemory } from "./queue-in-memory.ts";
import { officesOf, seals } from "./queue-on-table.ts";

/** The whole queue of an office in memory, at an instant that the test may move. */
export const queueAt = (now: string, office: Office = pekanbaru) => {
  const present = { now };
  const ports = {
    ...queueInMemory(),
    ...seals,
    offices: officesOf(office),
    clock: () => present.now,
    report: rethrow,
  };
  const book = bookSlot(ports);
  return {
    ...ports,
    present,
    book,
    bookOne: async (number: number, changes = {}) => {
      const booked = await book(bookingRequest(number, changes));
      if (!booked.ok) throw new Error(booked.refusal.kind);
      return { bookingCode: booked.value.bookingCode, phone: bookingRequest(number).phone };
    },
    show: showBooking(ports),
    list: listBookings(ports),
    cancel: cancelBooking(ports),
    reschedule: rescheduleBooking(ports),
    checkIn: (visit: { officeId: string; bookingCode: string }) =>
      checkIn(ports)({ ...visit, by: "sari", role: "officer" }),
    release: releasePerson(ports),
    arrivals: listArrivals(ports),
    reopen: reopenReturnedSeats(ports),
    remind: remindVisits(ports),
  };
};

export const kindOf = (result: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  result.ok ? "done" : result.refusal.kind;
