import type { PhoneIds } from "../people/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type DescribedBooking, describeBooking } from "./describe-booking.ts";
import { type BookingLookup, findOwnBooking } from "./find-booking.ts";

/** The caller's own booking; somebody else's is not found. */
export const showBooking =
  (lookup: BookingLookup & { readonly phoneIds: PhoneIds }) =>
  async ({
    bookingCode,
    phone,
  }: {
    readonly bookingCode: string;
    readonly phone: string;
  }): Promise<Result<DescribedBooking, { readonly kind: "not-found" }>> => {
    const found = await findOwnBooking(lookup, bookingCode, phone);
    return found === undefined ? refuse({ kind: "not-found" }) : accept(describeBooking(found.at, found.booking));
  };
