import { applicantAct } from "../act.ts";
import type { PhoneIds } from "../people/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { Booking } from "./booking.ts";
import { type BookingLookup, type FoundBooking, findOwnBooking } from "./find-booking.ts";
import { type DescribedBooking, describeBooking } from "./own-bookings.ts";
import { type PhoneRecord, withGivenBack } from "./phone-record.ts";
import { inTurn, type Look } from "./phone-turn.ts";
import type { Bookings, Busy, Dispensers, Phones } from "./ports.ts";
import { hasBegun } from "./visit-deadlines.ts";

export type CancelBookingRefusal =
  | { readonly kind: "not-found" }
  /** The session has begun, or the people are there. */
  | { readonly kind: "too-late" }
  | Busy;

type Answer = Result<DescribedBooking, CancelBookingRefusal>;

/**
 * Gives all seats of a booking back and lets its people book again, in one step. The same request again gets the same
 * answer. The seats do not open at once: otherwise somebody could cancel them for a friend who takes them. The phone's
 * record counts it: after a second one the phone waits for the next release (see `phoneLimitOn`).
 */
export const cancelBooking =
  (
    parts: BookingLookup & {
      readonly phoneIds: PhoneIds;
      readonly phones: Phones;
      readonly bookings: Pick<Bookings, "find" | "change">;
      readonly dispensers: Pick<Dispensers, "noteReturn">;
      readonly pause: (milliseconds: number) => Promise<void>;
    },
  ) =>
  async ({ bookingCode, phone: number }: { readonly bookingCode: string; readonly phone: string }): Promise<Answer> => {
    const look = async (): Promise<Look<Answer, FoundBooking>> => {
      const answered = (answer: Answer) => ({ kind: "answer", answer }) as const;
      const phone = await parts.phones.find(parts.phoneIds.idOf(number));
      const found = await findOwnBooking(parts, bookingCode, number);
      if (found === undefined) return answered(refuse({ kind: "not-found" }));
      const { booking, at } = found;
      if (booking.state === "cancelled") return answered(accept(describeBooking(at, booking)));
      if (booking.state === "checked-in" || hasBegun(at, booking)) return answered(refuse({ kind: "too-late" }));
      return { kind: "ready", phone, seen: found };
    };
    const act = async (claimed: PhoneRecord, { booking, at }: FoundBooking): Promise<Answer | "again"> => {
      // Noted before the seats are free, so that no sweep can open them in between.
      await parts.dispensers.noteReturn(booking, at.now);
      const cancelled = cancelledOf(booking, at.now);
      const phone = withGivenBack(claimed, booking.bookingCode, at.now);
      const outcome = await parts.bookings.change(booking, cancelled, { phone });
      if (outcome.kind === "changed") return accept(describeBooking(at, cancelled));
      await parts.phones.free(claimed);
      return outcome.kind === "busy" ? refuse(outcome) : "again";
    };
    const turn = await inTurn(parts, `${bookingCode} cancel`, look, act);
    return "kind" in turn ? refuse(turn) : turn;
  };

const cancelledOf = ({ remindAt: _, ...booking }: Booking, now: string): Booking => ({
  ...booking,
  state: "cancelled",
  version: booking.version + 1,
  changedAt: now,
  act: applicantAct("cancel-booking", now),
});
