import { officeTime } from "../offices/office-time.ts";
import type { Offices } from "../offices/ports.ts";
import type { PhoneIds } from "../people/ports.ts";
import { type DescribedBooking, describeBooking } from "./describe-booking.ts";
import type { Bookings } from "./ports.ts";

/** Everything booked with the caller's phone, newest first. A booking appears some moments after it was made. */
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
  async ({ phone }: { readonly phone: string }): Promise<readonly DescribedBooking[]> => {
    const own = await bookings.listByPhone(phoneIds.idOf(phone));
    return Promise.all(
      own.map(async (booking) => {
        const office = await offices.find(booking.officeId);
        if (office === undefined) throw new Error(`office ${booking.officeId} is missing`);
        return describeBooking({ office, time: officeTime(office) }, booking);
      }),
    );
  };
