import type { PhoneIds } from "../people/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { Booking } from "./booking.ts";
import { type DescribedBooking, describeBooking } from "./describe-booking.ts";
import { type BookingLookup, findOwnBooking } from "./find-booking.ts";
import type { Bookings, Busy, Dispensers } from "./ports.ts";
import { hasBegun } from "./visit.ts";

export type CancelBookingRefusal =
  | { readonly kind: "not-found" }
  /** The session has begun, or the people are there. */
  | { readonly kind: "too-late" }
  | Busy;

const tries = 3;

/**
 * Gives all places of a booking back and lets its people book again, in one step. Asked again it answers the same. The
 * places do not open at once: who cancels must not be able to hand them to a friend.
 */
export const cancelBooking =
  (
    ports: BookingLookup & {
      readonly phoneIds: PhoneIds;
      readonly bookings: Pick<Bookings, "find" | "change">;
      readonly dispensers: Pick<Dispensers, "noteReturn">;
    },
  ) =>
  async ({
    bookingCode,
    phone,
  }: {
    readonly bookingCode: string;
    readonly phone: string;
  }): Promise<Result<DescribedBooking, CancelBookingRefusal>> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const found = await findOwnBooking(ports, bookingCode, phone);
      if (found === undefined) return refuse({ kind: "not-found" });
      const { booking, at } = found;
      if (booking.state === "cancelled") return accept(describeBooking(at, booking));
      if (booking.state === "checked-in" || hasBegun(at, booking)) return refuse({ kind: "too-late" });
      // Before the places are free, so that no sweep can open them in between.
      await ports.dispensers.noteReturn(booking, at.now);
      const cancelled = cancelledOf(booking, at.now);
      const outcome = await ports.bookings.change(booking, cancelled);
      if (outcome.kind === "changed") return accept(describeBooking(at, cancelled));
      if (outcome.kind === "busy") return refuse(outcome);
    }
    return refuse({ kind: "busy" });
  };

const cancelledOf = ({ remindAt: _, ...booking }: Booking, now: string): Booking => ({
  ...booking,
  state: "cancelled",
  version: booking.version + 1,
  changedAt: now,
});
