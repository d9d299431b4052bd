import type { SeatRef } from "./seat.ts";

/**
 * Booking codes are seats in disguise: ten characters that look like chance and lead to the first seat of the booking
 * without any index, so that a booking can be read the moment it is made. After a reschedule the code stays the same and
 * the booking's own record tells where it moved.
 */
export interface BookingCodes {
  /** e.g. `K7M-2QX-9RDT`. `officeNumber` is the office's small number; sessions start at whole or half hours. */
  codeOf(seat: SeatRef, officeNumber: number): string;
  /** The seat a code was made for, or undefined when no code looks like this. Small letters and missing dashes are fine. */
  seatOf(code: string): { readonly officeNumber: number; readonly seat: Omit<SeatRef, "officeId"> } | undefined;
}
