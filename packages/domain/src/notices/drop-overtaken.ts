import type { BookingData } from "@sip/events/booking";
import { type Application, lastStepOf } from "../applications/application.ts";
import { type ApplicationAt, applicationAt } from "../applications/application-at.ts";
import { holdOf } from "../applications/hold-of.ts";
import { newPromiseOf } from "../applications/new-promise.ts";
import { papersTermOf } from "../applications/papers-term.ts";
import type { Applications } from "../applications/ports.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { Booking } from "../queue/booking.ts";
import type { Bookings } from "../queue/ports.ts";
import { rowOf } from "../services/chart.ts";
import { deadlineState } from "../services/sla-clock.ts";
import type { ApplicationFact, BookingFact, FactOf } from "./fact.ts";

type StepTaken = FactOf<"application-step-taken">;

export interface CurrentRecords {
  readonly bookings: Pick<Bookings, "findByCode">;
  readonly applications: Pick<Applications, "find">;
}

/**
 * The fact, with the days that hold now; undefined when it is overtaken: the visit was moved or cancelled, or the application
 * has gone on. A message that comes late would then be the last one on the phone, and wrong. A record that is no longer kept
 * overtakes nothing.
 */
export const dropOvertaken =
  ({ bookings, applications }: CurrentRecords) =>
  async (fact: BookingFact | ApplicationFact, office: OfficeAt): Promise<BookingFact | ApplicationFact | undefined> => {
    switch (fact.type) {
      case "booking-cancelled":
      case "booking-person-released":
        return fact;
      case "booking-made":
      case "booking-rescheduled":
      case "visit-reminder-due": {
        const booking = await bookings.findByCode(fact.data.bookingCode);
        return booking === undefined || isStillTheVisit(fact.data, booking) ? fact : undefined;
      }
      default: {
        const application = await applications.find(fact.data.applicationNumber);
        return application === undefined ? fact : ofApplication(fact, applicationAt(application, office));
      }
    }
  };

const isStillTheVisit = ({ date, session }: BookingData, booking: Booking): boolean =>
  booking.state !== "cancelled" && booking.date === date && booking.session === session;

const ofApplication = (fact: ApplicationFact, current: ApplicationAt): ApplicationFact | undefined => {
  const { record, pickUp } = current;
  switch (fact.type) {
    case "pick-up-reminder-due":
      if (pickUp === undefined || record.reminded?.day !== fact.data.day) return undefined;
      return { ...fact, data: { ...fact.data, pickUpBy: pickUp.pickUpBy } };
    case "papers-reminder-due": {
      const term = papersTermOf(current);
      return term !== undefined && term.step === record.papersReminded?.step && isLastStep(fact.data, record)
        ? fact
        : undefined;
    }
    case "promise-made":
      return ofPromise(fact, current);
    case "deadline-breached":
      return isMissedWithoutNewDay(current) ? fact : undefined;
    case "deadline-still-missed":
      // Who has to bring papers was told so, and waits for nobody.
      return isMissedWithoutNewDay(current) && holdOf(current)?.reason !== "documents" ? fact : undefined;
    case "application-step-taken":
      return ofStep(fact, current);
  }
};

/** Their words say that no new day can be named. */
const isMissedWithoutNewDay = (current: ApplicationAt): boolean =>
  deadlineState(current.clock, current.office.now) === "breached" && newPromiseOf(current) === undefined;

const isLastStep = ({ step, stepAt }: ApplicationFact["data"], record: Application): boolean => {
  const last = lastStepOf(record);
  return last.step === step && last.at === stepAt;
};

/** A day is told until another one is named, or it is missed itself. */
const ofPromise = (fact: FactOf<"promise-made">, current: ApplicationAt): FactOf<"promise-made"> | undefined => {
  const { clock, record, office } = current;
  const { namedOn, because } = fact.data;
  if (clock.state === "stopped" || record.named.at(-1)?.on !== namedOn) return undefined;
  // The office owes the apology even while papers are missing; then only the day that was named first is known.
  if (because === "missed") return clock.state === "paused" || newPromiseOf(current) === namedOn ? fact : undefined;
  const { promisedOn } = clock;
  if (promisedOn === undefined || deadlineState(clock, office.now) === "breached") return undefined;
  if (promisedOn === fact.data.moved?.from) return undefined;
  return { ...fact, data: { ...fact.data, promisedOn, namedOn: promisedOn } };
};

const ofStep = (fact: StepTaken, { record, chart, standing, pickUp }: ApplicationAt): StepTaken | undefined => {
  const { step, stepAt } = fact.data;
  const { ends, opensPickUp, sets, clock } = rowOf(chart, step);
  if (ends !== undefined) return fact;
  if (opensPickUp) return pickUp && { ...fact, data: { ...fact.data, pickUpBy: pickUp.pickUpBy } };
  if (sets !== undefined) {
    // Any step after a hold ends it.
    return isLastStep(fact.data, record) ? fact : undefined;
  }
  if (clock === "resumes") {
    // Where a day was named with it, that message says that it goes on.
    const isNamedWithIt = record.named.some(({ at }) => at === stepAt);
    if (isNamedWithIt || standing.hold !== "none") return undefined;
  }
  // A step that was taken stays true. Only the end of the application overtakes it.
  return standing.ended === undefined ? fact : undefined;
};
