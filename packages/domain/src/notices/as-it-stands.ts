import { type Application, lastStepOf } from "../applications/application.ts";
import { pickUpOf } from "../applications/pick-up.ts";
import type { Applications, CounterBookings } from "../applications/ports.ts";
import type { Instant } from "../clock.ts";
import { newPromiseOf } from "../deadlines/new-promise.ts";
import { deadlineState, slaClock } from "../deadlines/sla-clock.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import type { Booking } from "../queue/booking.ts";
import type { ApplicationOccasion, BookingOccasion, BookingSaid } from "./occasion.ts";

type Said = BookingOccasion | ApplicationOccasion;
type StepTaken = Extract<ApplicationOccasion, { type: "application-step-taken" }>;

export interface Present {
  readonly bookings: CounterBookings;
  readonly applications: Pick<Applications, "find">;
}

/**
 * A fact with the days that hold now, or undefined when what it gave reason to say has been overtaken: the visit was moved
 * or given back, the application has gone on. A notice that was held up would then be the phone's last word and a wrong
 * one. What is no longer kept overtakes nothing.
 */
export const asItStands =
  ({ bookings, applications }: Present) =>
  async (fact: Said, now: Instant, office: RuledOffice): Promise<Said | undefined> => {
    switch (fact.type) {
      case "booking-cancelled":
      case "booking-person-released":
        return fact;
      case "booking-made":
      case "booking-rescheduled":
      case "visit-reminder-due": {
        const booking = await bookings.find(fact.data.bookingCode);
        return booking === undefined || isStillTheVisit(fact.data, booking) ? fact : undefined;
      }
      default: {
        const application = await applications.find(fact.data.applicationNumber);
        return application === undefined ? fact : ofApplication(fact, application, now, office);
      }
    }
  };

const isStillTheVisit = ({ date, session }: BookingSaid, booking: Booking): boolean =>
  booking.state !== "cancelled" && booking.date === date && booking.session === session;

const ofApplication = (
  fact: ApplicationOccasion,
  application: Application,
  now: Instant,
  office: RuledOffice,
): ApplicationOccasion | undefined => {
  switch (fact.type) {
    case "pick-up-reminder-due": {
      const pickUp = pickUpOf(application, office);
      if (pickUp === undefined || application.reminded?.day !== fact.data.day) return undefined;
      return { ...fact, data: { ...fact.data, pickUpBy: pickUp.pickUpBy } };
    }
    case "deadline-breached": {
      const clock = slaClock(application.steps, office);
      // Who is late owes the apology also while papers are missing; the day that was named first is all there is then.
      if (clock.state === "paused") return fact;
      const newPromisedOn = newPromiseOf(clock, application.alerts, now, office);
      return newPromisedOn && { ...fact, data: { ...fact.data, newPromisedOn } };
    }
    case "application-step-taken":
      return ofStep(fact, application, now, office);
  }
};

const ofStep = (
  fact: StepTaken,
  application: Application,
  now: Instant,
  office: RuledOffice,
): StepTaken | undefined => {
  const { step, stepAt } = fact.data;
  switch (step) {
    case "handed-over":
    case "rejected":
    case "withdrawn":
      return fact;
    case "ready": {
      const pickUp = pickUpOf(application, office);
      return pickUp && { ...fact, data: { ...fact.data, pickUpBy: pickUp.pickUpBy } };
    }
    case "documents-incomplete":
    case "suspended": {
      // Whatever comes after a hold ends it.
      const last = lastStepOf(application);
      return last.step === step && last.at === stepAt ? fact : undefined;
    }
    default: {
      const clock = slaClock(application.steps, office);
      if (clock.state !== "running" || deadlineState(clock, now) === "breached") return undefined;
      return { ...fact, data: { ...fact.data, promisedOn: clock.promisedOn ?? null } };
    }
  }
};
