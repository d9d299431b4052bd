import type { Bookings } from "@sip/domain/queue/ports";
import type { BusinessNumber } from "@sip/functions/business-number";
import { counting, openCount } from "@sip/lambda-kit/count";

/** Counts bookings where they are made: a request that comes again gets the answer of its booking and makes none. */
export const countingMade = (make: Bookings["make"], stage: string): Bookings["make"] => {
  const count = openCount<BusinessNumber>(stage);
  return counting(make, ({ kind }) => {
    if (kind === "made") count("bookings");
  });
};
