import { noticesFor } from "@sip/domain/notices/notices-for";
import type { Office } from "@sip/domain/offices/office";
import { officeAt } from "@sip/domain/offices/office-at";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { checkIn } from "@sip/domain/queue/check-in";
import { listBookings, showBooking } from "@sip/domain/queue/own-bookings";
import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { booking, bookingFact } from "../../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../../support/offices/pekanbaru.ts";
import { afterRelease } from "../../support/queue/booking-request.ts";
import { queueAt } from "../../support/queue/queue-at.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { shownOnWhatsApp } from "../notices/shown-on-whatsapp.ts";

const { office } = pekanbaru();

/** From the day of the visit, Tuesday 22 December 2026: passports of five years only. */
const withoutTenYears: Office = {
  ...office,
  tariffs: [
    ...office.tariffs,
    {
      serviceId: "passport",
      from: "2026-12-22",
      source: "test",
      own: {
        books: [{ bookType: "ELEKTRONIK_48", validityYears: 5, amount: 700_000 }],
        surcharges: { expedited: 0, lost: 0, damaged: 0 },
      },
    },
  ],
};

describe("a booking of ten years, and a tariff of the day of the visit that has no such book any more", () => {
  it("is still shown to its owner; its fee is open and not nothing", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode, phone } = await queue.bookOne(1);
    expect(await queue.show({ bookingCode, phone })).toMatchObject({ value: { applicants: [{ fee: 950_000 }] } });
    const later = { ...queue, offices: officesOf(withoutTenYears) };
    expect(await showBooking(later)({ bookingCode, phone })).toMatchObject({
      ok: true,
      value: { applicants: [{ validityYears: 10, fee: null }] },
    });
    queue.project();
    expect(await listBookings(later)({ phone, provedAt: afterRelease })).toMatchObject([
      { bookingCode, applicants: [{ fee: null }] },
    ]);
  });

  it("can be moved, given back, checked in and opened at the counter", async () => {
    const queue = queueAt(afterRelease);
    const later = { ...queue, offices: officesOf(withoutTenYears) };
    const { bookingCode, phone } = await queue.bookOne(1);
    const moved = await rescheduleBooking(later)({ bookingCode, phone, date: "2026-12-23", session: "08:30" });
    expect(moved).toMatchObject({ ok: true });
    const other = await queue.bookOne(2);
    expect(await cancelBooking(later)(other)).toMatchObject({ ok: true });
    queue.present.now = "2026-12-23T00:45:00.000Z";
    const desk = { bookingCode, officeId: "pekanbaru", by: "sari", role: "officer" } as const;
    expect(await checkIn(later)(desk)).toMatchObject({ ok: true });
    const counter = officeDesk({ office: withoutTenYears });
    expect(await counter.openFor()).toBe("PKU-26-000001");
  });

  const ten = booking.applicants;
  const five = ten.map((person) => ({ ...person, about: { ...person.about, validityYears: 5 } }));
  const at = (happenedAt: string) => officeAt(withoutTenYears, happenedAt);

  it.each(["booking-made", "booking-rescheduled", "booking-cancelled", "visit-reminder-due"] as const)(
    "%s is said all the same",
    (type) => {
      const fact = bookingFact(type, { applicants: ten });
      const [notice] = noticesFor(fact, at(fact.happenedAt), publicUrl);
      expect(notice?.words.sms.text).toContain("K7M-2QX-9RDT");
    },
  );

  it("names no sum, where one of several has no price", () => {
    const fact = bookingFact("visit-reminder-due", { applicants: [...five, ...ten] });
    const [notice] = noticesFor(fact, at(fact.happenedAt), publicUrl);
    expect(notice === undefined ? "" : shownOnWhatsApp(notice)).toContain(
      "Biaya resmi sesuai tarif yang berlaku. Tanpa calo.",
    );
    const english = bookingFact("booking-made", { applicants: ten, contact: { ...booking.contact, language: "en" } });
    const [told] = noticesFor(english, at(english.happenedAt), publicUrl);
    expect(told === undefined ? "" : shownOnWhatsApp(told)).toContain(
      "The official fee is according to the tariff in force, paid with a billing code.",
    );
    expect(told?.words.sms.text).toContain("Official fee according to the tariff in force.");
  });

  it("names the new price of those that are in it", () => {
    const fact = bookingFact("visit-reminder-due", { applicants: five });
    const [notice] = noticesFor(fact, at(fact.happenedAt), publicUrl);
    expect(notice === undefined ? "" : shownOnWhatsApp(notice)).toContain("Biaya resmi Rp700.000");
  });
});
