import { type Application, lastStepOf } from "../applications/application.ts";
import { pickUpOf } from "../applications/pick-up.ts";
import type { Applications, CounterBookings } from "../applications/ports.ts";
import type { Instant } from "../clock.ts";
import { newPromiseOf } from "../deadlines/new-promise.ts";
import { deadlineState, slaClock } from "../deadlines/sla-clock.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import type { Booking } from "../queue/booking.ts";
import type { ApplicationOccasion, BookingOccasion, BookingSaid } from "./occasion.ts";

export interface Present {
  readonly bookings: CounterBookings;
  readonly applications: Pick<Applications, "find">;
}

/**
 * Whether what a fact gave reason to say has stopped being so: the visit was moved or given back, the application has gone
 * on. A notice that was held up would then be the phone's last word and a wrong one. What is no longer kept overtakes nothing.
 */
export const overtaken =
  ({ bookings, applications }: Present) =>
  async (fact: BookingOccasion | ApplicationOccasion, now: Instant, office: RuledOffice): Promise<boolean> => {
    switch (fact.type) {
      case "booking-cancelled":
        return false;
      case "booking-made":
      case "booking-rescheduled":
      case "visit-reminder-due": {
        const booking = await bookings.find(fact.data.bookingCode);
        return booking !== undefined && !isStillTheVisit(fact.data, booking);
      }
      default: {
        const application = await applications.find(fact.data.applicationNumber);
        return application !== undefined && !isStillSo(fact, application, now, office);
      }
    }
  };

const isStillTheVisit = ({ date, session }: BookingSaid, booking: Booking): boolean =>
  booking.state !== "cancelled" && booking.date === date && booking.session === session;

const isStillSo = (fact: ApplicationOccasion, application: Application, now: Instant, office: RuledOffice): boolean => {
  switch (fact.type) {
    case "pick-up-reminder-due":
      return pickUpOf(application, office) !== undefined && application.reminded?.day === fact.data.day;
    case "deadline-breached": {
      const clock = slaClock(application.steps, office);
      return newPromiseOf(clock, application.alerts, now, office) === fact.data.newPromisedOn;
    }
    case "application-step-taken":
      return isStepStillSo(fact.data, application, now, office);
  }
};

const isStepStillSo = (
  { step, stepAt, promisedOn }: Extract<ApplicationOccasion, { type: "application-step-taken" }>["data"],
  application: Application,
  now: Instant,
  office: RuledOffice,
): boolean => {
  switch (step) {
    case "handed-over":
    case "rejected":
    case "withdrawn":
      return true;
    case "ready":
      return pickUpOf(application, office) !== undefined;
    case "documents-incomplete":
    case "suspended": {
      // Whatever comes after a hold ends it.
      const last = lastStepOf(application);
      return last.step === step && last.at === stepAt;
    }
    default: {
      const clock = slaClock(application.steps, office);
      return clock.state === "running" && clock.promisedOn === promisedOn && deadlineState(clock, now) !== "breached";
    }
  }
};
