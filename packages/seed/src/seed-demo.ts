import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Application } from "@sip/domain/applications/application";
import type { IndexEntries } from "@sip/domain/applications/index-entries";
import type { Booking } from "@sip/domain/queue/booking";
import { openSeals } from "@sip/sealing/open-seals";
import { randomTrackingCode } from "@sip/sealing/random-tracking-code";
import { applicationItem } from "@sip/storage-dynamodb/application-item";
import { storedApplicationNumbers } from "@sip/storage-dynamodb/application-numbers";
import { storedApplications } from "@sip/storage-dynamodb/applications";
import { seatItem } from "@sip/storage-dynamodb/booking-items";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import type { Change } from "@sip/storage-dynamodb/change";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { applicationKey, seatKey } from "@sip/storage-dynamodb/keys";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { storedPhones } from "@sip/storage-dynamodb/phones";
import { projectBooking } from "@sip/storage-dynamodb/project-booking";
import { rememberEnd } from "@sip/storage-dynamodb/remember-end";
import { applicationsInHand } from "./demo/applications-in-hand.ts";
import { bookingsInHand } from "./demo/bookings-in-hand.ts";
import { demoPlan } from "./demo/demo-plan.ts";
import { type ApplicationParts, liveApplication, type Opening, openAtCounter } from "./demo/live-application.ts";
import { bookVisit, liveVisit, type MadeVisit, type QueueParts } from "./demo/live-visit.ts";
import type { PlannedVisit } from "./demo/planned-visit.ts";

const officeId = "pekanbaru";

/**
 * Fills a new table with a living day at Pekanbaru as of `now`: some 120 people at every stage, played through the real
 * use cases, each at its own time of the past weeks. Everything is there afterwards that the table's streams and the
 * schedules would have brought about until `now`. The offices must be there; nobody else may write meanwhile.
 */
export const seedDemo = async ({
  table,
  keysSecret,
  now,
}: {
  table: { client: DynamoDBClient; name: string };
  keysSecret: string;
  now: string;
}): Promise<void> => {
  const offices = storedOffices(table);
  const office = await offices.find(officeId);
  if (office === undefined) throw new Error(`the demo needs the office ${officeId}`);
  const queue: QueueParts = {
    ...openSeals(keysSecret),
    officeId,
    offices,
    phones: storedPhones(table),
    dispensers: storedDispensers(table),
    inHand: bookingsInHand(storedBookings(table), (booking) => projectBooking(table)(firstSeatOf(booking))),
  };
  const applications: ApplicationParts = {
    officeId,
    offices,
    bookings: storedBookings(table),
    applicationNumbers: storedApplicationNumbers(table),
    newTrackingCode: randomTrackingCode,
    inHand: applicationsInHand(storedApplications(table), (application, entries) =>
      rememberEnd(table)(newApplication(application, entries)),
    ),
  };
  const made = await bookAll(queue, demoPlan(office, now));
  const openings = await Promise.all(made.map((visit) => openingsOf(queue, visit, now)));
  await handleAll(applications, openings.flat());
};

/** The change that the table's stream would bring: the first seat of a new booking. */
const firstSeatOf = (booking: Booking): Change => {
  const { bookingCode, applicants } = booking;
  const seat = applicants[0]?.seat;
  if (seat === undefined) throw new Error("a booking of nobody");
  return { pk: seatKey({ ...booking, seat }).pk, after: seatItem(booking, seat, { bookingCode, booking }) };
};

/** The change that the table's stream would bring of an application that is stored at its end. */
const newApplication = (application: Application, entries: IndexEntries): Change => ({
  pk: applicationKey(application.applicationNumber).pk,
  after: applicationItem(application, entries),
});

/** Each session gives its seats in the order in which people asked; the sessions do not wait for each other. */
const bookAll = async (parts: QueueParts, plan: readonly PlannedVisit[]): Promise<readonly MadeVisit[]> => {
  const bySession = Object.groupBy(plan, ({ serviceId, date, session, pool }) =>
    [serviceId, date, session, pool].join(" "),
  );
  const made = await Promise.all(
    Object.values(bySession).map(async (visits = []) => {
      const inOrder: MadeVisit[] = [];
      for (const visit of visits.toSorted((a, b) => (a.bookedAt < b.bookedAt ? -1 : 1))) {
        inOrder.push(await bookVisit(parts, visit));
      }
      return inOrder;
    }),
  );
  return made.flat();
};

const openingsOf = async (parts: QueueParts, made: MadeVisit, now: string): Promise<readonly Opening[]> => {
  const tickets = await liveVisit(parts, made, now);
  return made.visit.people.flatMap((person, index) => {
    const [ticketNumber, act] = [tickets[index], person.acts[0]];
    if (ticketNumber === undefined || act === undefined) return [];
    return [{ bookingCode: made.bookingCode, ticketNumber, person, act }];
  });
};

/** Opened one after the other, so that the numbers count up with the time; each is stored when its story is over. */
const handleAll = async (parts: ApplicationParts, openings: readonly Opening[]): Promise<void> => {
  const storing = new Map<string, Promise<void>>();
  for (const opening of openings.toSorted((a, b) => (a.act.at < b.act.at ? -1 : 1))) {
    // The tickets of a family lie in one booking, which the next opening must see as the last one left it.
    await storing.get(opening.bookingCode);
    const applicationNumber = await openAtCounter(parts, opening);
    await liveApplication(parts, applicationNumber, opening.person);
    storing.set(opening.bookingCode, parts.inHand.store(applicationNumber));
  }
  await Promise.all(storing.values());
};
