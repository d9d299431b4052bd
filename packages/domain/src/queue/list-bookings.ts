import type { Instant } from "../clock.ts";
import { officeTime } from "../offices/office-time.ts";
import type { Offices } from "../offices/ports.ts";
import type { PhoneIds } from "../people/ports.ts";
import { type DescribedBooking, describeBooking } from "./describe-booking.ts";
import type { Bookings } from "./ports.ts";

/**
 * Numbers pass to new owners. A number lies idle for months before that, so whoever proves it now is taken for the one who
 * booked with it up to so many days before; what is older may be somebody else's.
 */
const ownedDaysBeforeProof = 30;

/**
 * What its present owner booked with the caller's phone, newest first; `provedAt` is when the caller proved it. A booking
 * appears some moments after it was made.
 */
export const listBookings =
  ({
    offices,
    bookings,
    phoneIds,
  }: {
    offices: Pick<Offices, "find">;
    bookings: Pick<Bookings, "listByPhone">;
    phoneIds: PhoneIds;
  }) =>
  async ({
    phone,
    provedAt,
  }: {
    readonly phone: string;
    readonly provedAt: Instant;
  }): Promise<readonly DescribedBooking[]> => {
    const since = new Date(Date.parse(provedAt) - ownedDaysBeforeProof * 86_400_000).toISOString();
    const own = await bookings.listByPhone(phoneIds.idOf(phone), since);
    return Promise.all(
      own.map(async (booking) => {
        const office = await offices.find(booking.officeId);
        if (office === undefined) throw new Error(`office ${booking.officeId} is missing`);
        return describeBooking({ office, time: officeTime(office) }, booking);
      }),
    );
  };
