import { isoDate } from "@sip/calendar/date";
import { servicesEver } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { Report } from "../skip-and-report.ts";
import type { Booking } from "./booking.ts";
import type { Bookings } from "./ports.ts";
import { releasedDays } from "./released-days.ts";
import { sessionsOn } from "./session.ts";
import { isWithinHours } from "./session-hours.ts";

/** A visit to which nobody could be let in. */
export interface VisitAtClosedDoors {
  readonly bookingCode: string;
  readonly service: string;
  readonly date: string;
  readonly session: string;
  readonly people: number;
  readonly because: "closed-day" | "outside-hours";
}

/** Seats open in the week before, so no visit is later than the end of the next week. */
const daysWithVisits = 14;

/**
 * The visits from today on that fall on a closed day or outside the hours, in their order. One that cannot be read is
 * reported and left out.
 */
export const visitsAtClosedDoors = async (
  bookings: Pick<Bookings, "listArrivals">,
  at: OfficeAt,
  report: Report,
): Promise<readonly VisitAtClosedDoors[]> => {
  const { office, time, now } = at;
  const dates = new Set(
    servicesEver(office).flatMap((serviceId) => releasedDays(at, serviceId, time.dateOf(now), daysWithVisits)),
  );
  const listed = await Promise.all(
    [...dates].toSorted().map((date) => bookings.listArrivals(office.officeId, date, report)),
  );
  return listed.flat().flatMap((booking) => visitOf(booking, at));
};

const visitOf = (booking: Booking, { office, time }: OfficeAt): readonly VisitAtClosedDoors[] => {
  const { bookingCode, serviceId, date: day, session, pool, state, applicants } = booking;
  if (state !== "booked") return [];
  const date = isoDate(day);
  const isClosed = !time.calendar.isWorkingDay(date);
  const visited = sessionsOn(office, serviceId, date).find((one) => one.session === session && one.pool === pool);
  if (!isClosed && (visited === undefined || isWithinHours(time, visited))) return [];
  const because = isClosed ? "closed-day" : "outside-hours";
  return [{ bookingCode, service: serviceId, date, session, people: applicants.length, because }];
};
