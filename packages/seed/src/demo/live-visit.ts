import type { Clock, Instant } from "@sip/domain/clock";
import type { Offices } from "@sip/domain/offices/ports";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { checkIn } from "@sip/domain/queue/check-in";
import type { Dispensers, Phones } from "@sip/domain/queue/ports";
import { remindVisits } from "@sip/domain/queue/remind-visits";
import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import type { Seals } from "@sip/sealing/open-seals";
import { accepted } from "./accepted.ts";
import type { BookingsInHand } from "./bookings-in-hand.ts";
import type { PlannedVisit } from "./planned-visit.ts";

import { officer } from "./staff-at-work.ts";

export interface QueueParts extends Seals {
  readonly officeId: string;
  readonly offices: Offices;
  readonly phones: Phones;
  readonly dispensers: Dispensers;
  readonly inHand: BookingsInHand;
}

export interface MadeVisit {
  readonly visit: PlannedVisit;
  readonly bookingCode: string;
}

const at = (parts: QueueParts, instant: Instant) => {
  const clock: Clock = () => instant;
  // The seed alone writes, one thing after the other: nobody is waited for.
  const pause = () => Promise.reject(new Error("somebody else writes while the demo is made"));
  return { ...parts, bookings: parts.inHand.bookings, clock, pause };
};

/** Books the seats of a visit, as its people did. */
export const bookVisit = async (parts: QueueParts, visit: PlannedVisit): Promise<MadeVisit> => {
  const { phone, channels, language } = visit.contact;
  const { bookingCode } = accepted(
    await bookSlot(at(parts, visit.bookedAt))({
      officeId: parts.officeId,
      phone,
      serviceId: visit.serviceId,
      idempotencyKey: visit.visitId,
      date: visit.date,
      session: visit.session,
      pool: visit.pool,
      applicants: visit.people.map(({ applicant }) => applicant),
      contact: { channels: [...channels], language },
    }),
  );
  return { visit, bookingCode };
};

/** All that happened to a booking since: moved, given back, reminded of, checked in. Answers the tickets of those who came. */
export const liveVisit = async (
  parts: QueueParts,
  { visit, bookingCode }: MadeVisit,
  now: Instant,
): Promise<readonly string[]> => {
  const { moved, cancelledAt, checkedInAt, contact } = visit;
  const { officeId } = parts;
  const { phone } = contact;
  if (moved !== undefined) {
    const { date, session } = moved;
    accepted(await rescheduleBooking(at(parts, moved.at))({ bookingCode, phone, date, session }));
  }
  if (cancelledAt !== undefined) {
    accepted(await cancelBooking(at(parts, cancelledAt))({ bookingCode, phone }));
    return [];
  }
  await remind(parts, bookingCode, now);
  if (checkedInAt === undefined) {
    await parts.inHand.projectIfUnchanged(bookingCode);
    return [];
  }
  const { tickets } = accepted(
    await checkIn(at(parts, checkedInAt))({ officeId, bookingCode, by: officer, role: "officer" }),
  );
  return tickets.map(({ ticketNumber }) => ticketNumber);
};

/** The reminder of the evening before, where that has come. */
const remind = async ({ inHand, offices }: QueueParts, bookingCode: string, now: Instant): Promise<void> => {
  const remindAt = inHand.remindAtOf(bookingCode);
  if (remindAt === undefined || remindAt > now) return;
  const bookings = { ...inHand.dueRemindersOf(bookingCode), change: inHand.bookings.change };
  await remindVisits({ offices, bookings })(remindAt);
};
