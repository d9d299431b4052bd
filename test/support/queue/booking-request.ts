import type { BookSlot } from "@sip/domain/queue/book-slot";
import { adult } from "./applicants.ts";

/** Friday 18 Dec 2026, 14:30 in Pekanbaru: half an hour after the release for the week of 21 December. */
export const afterRelease = "2026-12-18T07:30:00.000Z";

/** One person for Tuesday 22 Dec 2026, 07:30. */
export const bookingRequest = (number: number, changes: Partial<BookSlot> = {}): BookSlot => ({
  officeId: "pekanbaru",
  serviceId: "passport",
  phone: `+6281200${String(number).padStart(6, "0")}`,
  idempotencyKey: `key-${number}`,
  date: "2026-12-22",
  session: "07:30",
  pool: "online",
  applicants: [adult(number)],
  contact: { channels: ["whatsapp"], language: "id" },
  ...changes,
});
