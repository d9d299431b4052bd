import type { Booking } from "@sip/domain/queue/booking";

/** Budi and Siti, who have checked in at Pekanbaru on Tuesday 22 December 2026. */
export const checkedInBooking = (changes: Partial<Booking> = {}): Booking => ({
  bookingCode: "K7M-2QX-9RDT",
  officeId: "pekanbaru",
  serviceId: "passport",
  date: "2026-12-22",
  session: "07:30",
  pool: "online",
  state: "checked-in",
  version: 2,
  bookedAt: "2026-12-18T07:00:03.000Z",
  changedAt: "2026-12-22T00:20:00.000Z",
  act: { what: "check-in", by: "sari", role: "officer", at: "2026-12-22T00:20:00.000Z" },
  checkedInAt: "2026-12-22T00:20:00.000Z",
  applicants: [
    {
      personId: "person-budi",
      lastFour: "0012",
      fullName: "BUDI SANTOSO",
      about: { applicationType: "BARU", bookType: "ELEKTRONIK_48", validityYears: 10 },
      seat: 1,
      ticketNumber: "A-001",
    },
    {
      personId: "person-siti",
      lastFour: "0034",
      fullName: "SITI AMINAH",
      about: { applicationType: "PENGGANTIAN_HABIS_BERLAKU", bookType: "ELEKTRONIK_48", validityYears: 10 },
      seat: 2,
      ticketNumber: "A-002",
    },
  ],
  contact: { phone: "+6281234567890", channels: ["whatsapp", "sms"], language: "id" },
  phoneId: "phone-budi",
  reschedules: 0,
  ...changes,
});
