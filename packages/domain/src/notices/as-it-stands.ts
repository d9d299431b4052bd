import { lastStepOf } from "../applications/application.ts";
import { type ApplicationAt, applicationAt } from "../applications/application-at.ts";
import { newPromiseOf } from "../applications/new-promise.ts";
import type { Applications, CounterBookings } from "../applications/ports.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { Booking } from "../queue/booking.ts";
import { rowOf } from "../services/chart.ts";
import { deadlineState } from "../services/sla-clock.ts";
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
  async (fact: Said, office: OfficeAt): Promise<Said | undefined> => {
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
        return application === undefined ? fact : ofApplication(fact, applicationAt(application, office));
      }
    }
  };

const isStillTheVisit = ({ date, session }: BookingSaid, booking: Booking): boolean =>
  booking.state !== "cancelled" && booking.date === date && booking.session === session;

const ofApplication = (fact: ApplicationOccasion, current: ApplicationAt): ApplicationOccasion | undefined => {
  const { record, clock, pickUp } = current;
  switch (fact.type) {
    case "pick-up-reminder-due":
      if (pickUp === undefined || record.reminded?.day !== fact.data.day) return undefined;
      return { ...fact, data: { ...fact.data, pickUpBy: pickUp.pickUpBy } };
    case "deadline-breached": {
      // Who is late owes the apology also while papers are missing; the day that was named first is all there is then.
      if (clock.state === "paused") return fact;
      const newPromisedOn = newPromiseOf(current);
      return newPromisedOn && { ...fact, data: { ...fact.data, newPromisedOn } };
    }
    case "application-step-taken":
      return ofStep(fact, current);
  }
};

const ofStep = (
  fact: StepTaken,
  { record, chart, standing, clock, pickUp, office }: ApplicationAt,
): StepTaken | undefined => {
  const { step, stepAt } = fact.data;
  const { ends, opensPickUp, sets, clock: effect } = rowOf(chart, step);
  if (ends !== undefined) return fact;
  if (opensPickUp) return pickUp && { ...fact, data: { ...fact.data, pickUpBy: pickUp.pickUpBy } };
  if (sets !== undefined) {
    // Whatever comes after a hold ends it.
    const last = lastStepOf(record);
    return last.step === step && last.at === stepAt ? fact : undefined;
  }
  // What was done stays done, whatever the clock says; only the end of the application is later news.
  if (effect !== "starts" && effect !== "resumes") return standing.ended === undefined ? fact : undefined;
  if (clock.state !== "running" || deadlineState(clock, office.now) === "breached") return undefined;
  return { ...fact, data: { ...fact.data, promisedOn: clock.promisedOn ?? null } };
};
