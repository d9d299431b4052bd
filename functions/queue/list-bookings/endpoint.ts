import type { BookingView } from "@sip/contracts/queue";
import type { listBookings } from "@sip/domain/queue/own-bookings";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";

export const endpoint =
  (list: ReturnType<typeof listBookings>): Endpoint =>
  async (request) => {
    const bookings: readonly BookingView[] = await list(applicantOf(request));
    return { status: 200, body: { bookings } };
  };
