import type { Booking } from "@sip/domain/queue/booking";
import { describe, expect, it } from "vitest";
import { bookingFact, personReleasedFact } from "../../support/notices/facts.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";
import { teller } from "./teller.ts";

describe("a booking that was told late, made on Fri 18 Dec 2026 for Tue 22 Dec at 07.30", () => {
  const booked: Booking = checkedInBooking({ state: "booked" });
  const tellerOf = (booking: Booking) => teller({ bookings: { findByCode: async () => booking } });

  it("is told as long as it stands, also to those who have checked in", async () => {
    for (const booking of [booked, checkedInBooking()]) {
      const { tell, said } = tellerOf(booking);
      expect(await tell(bookingFact("booking-made"), "2026-12-18 14:36")).toEqual(["booking-confirmed sent"]);
      expect(said).toHaveLength(1);
    }
  });

  it.each<[string, Partial<Booking>]>([
    ["moved to Wed 23 Dec", { date: "2026-12-23" }],
    ["moved to 10.30", { session: "10:30" }],
    ["given back", { state: "cancelled" }],
  ])("is not told once it was %s, and neither is the reminder of it", async (_, changes) => {
    const { tell, said } = tellerOf({ ...booked, ...changes });
    expect(await tell(bookingFact("booking-made"), "2026-12-18 14:36")).toEqual(["booking-confirmed overtaken"]);
    expect(await tell(bookingFact("booking-rescheduled"), "2026-12-18 14:36")).toEqual([
      "booking-rescheduled overtaken",
    ]);
    expect(await tell(bookingFact("visit-reminder-due"), "2026-12-21 16:06")).toEqual(["visit-reminder overtaken"]);
    expect(said).toEqual([]);
  });

  it("is told as moved for the day to which it was moved last", async () => {
    const { tell } = tellerOf({ ...booked, date: "2026-12-23", version: 3 });
    const moved = (date: string, version: number) => bookingFact("booking-rescheduled", { date, version });
    expect(await tell(moved("2026-12-21", 2), "2026-12-18 14:36")).toEqual(["booking-rescheduled overtaken"]);
    expect(await tell(moved("2026-12-23", 3), "2026-12-18 14:36")).toEqual(["booking-rescheduled sent"]);
  });

  it("is told as given back whatever came after", async () => {
    const { tell } = tellerOf({ ...booked, state: "cancelled" });
    expect(await tell(bookingFact("booking-cancelled"), "2026-12-24 09:00")).toEqual(["booking-cancelled sent"]);
  });

  it("is told as freed whatever came after", async () => {
    const { tell } = tellerOf({ ...booked, state: "cancelled" });
    expect(await tell(personReleasedFact(), "2026-12-24 09:00")).toEqual(["person-released sent"]);
  });

  it("is not told any more when the visit has begun", async () => {
    const { tell } = tellerOf(booked);
    expect(await tell(bookingFact("booking-made"), "2026-12-22 07:30")).toEqual(["booking-confirmed too-late"]);
  });

  it("is told when it is no longer kept: only what is known can overtake", async () => {
    expect(await teller({}).tell(bookingFact("booking-made"), "2026-12-18 14:36")).toEqual(["booking-confirmed sent"]);
  });

  it("says of a reminder held up until the day of the visit that it is today", async () => {
    const { tell, said } = tellerOf(booked);
    await tell(bookingFact("visit-reminder-due"), "2026-12-22 06:50");
    expect(said[0]?.text).toMatch(/^hari ini\|/);
  });
});
