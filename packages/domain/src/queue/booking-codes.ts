import type { SeatRef } from "./seat.ts";

/**
 * A booking code is a seat in disguise: ten characters that look random and lead to the first seat of the booking
 * without an index, so a booking can be read the moment it is made. After a reschedule the code stays the same, and the
 * booking's own record says where it is now.
 */
export interface BookingCodes {
  /** e.g. `K7M-2QX-9RDT`. `officeNumber` is the office's small number. Sessions start at full or half hours. */
  codeOf(seat: SeatRef, officeNumber: number): string;
  /**
   * The seat for which a code was made, or undefined when it is no code. Small letters and missing dashes are accepted.
   */
  seatOf(code: string): { readonly officeNumber: number; readonly seat: Omit<SeatRef, "officeId"> } | undefined;
}
