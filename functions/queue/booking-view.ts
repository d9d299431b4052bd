import type { BookingView } from "@sip/contracts/queue";
import type { DescribedBooking } from "@sip/domain/queue/describe-booking";

/** A described booking in the shape that the contract promises. */
export const bookingView = (booking: DescribedBooking): BookingView => ({ ...booking, tickets: [...booking.tickets] });
