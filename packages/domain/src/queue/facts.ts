import type { BareFactOfAct } from "@sip/events/catalog";
import { applicantAct } from "../act.ts";
import type { Booking } from "./booking.ts";

/**
 * The facts that a change of a booking tells. Their ids come from what happened, so the same change tells the same
 * facts each time the stream brings it. Other changes (an application number) tell none.
 */
export const bookingFacts = (was: Booking | undefined, is: Booking): BareFactOfAct[] => {
  if (was?.version === is.version) return [];
  const { bookingCode, officeId, changedAt, act } = is;
  const fact = { officeId, happenedAt: changedAt, act };
  const data = dataOf(is);
  const freed = freedIn(was, is);
  if (is.state === "cancelled" && freed.length > 0) return freed;
  if (is.state === "cancelled") {
    return was?.state === "cancelled"
      ? []
      : [{ ...fact, factId: `${bookingCode}:cancelled`, type: "booking-cancelled", data }];
  }
  if (was === undefined) {
    const made: BareFactOfAct = {
      officeId,
      happenedAt: is.bookedAt,
      // If the booking was changed before the stream brought it, its act is already that of the later change.
      act: is.version === 1 ? act : applicantAct("book-slot", is.bookedAt),
      factId: `${bookingCode}:made`,
      type: "booking-made",
      data,
    };
    return is.state === "checked-in" ? [made, checkedIn(is)] : [made, ...freed];
  }
  if (freed.length > 0) return freed;
  if (is.state === "checked-in") return was.state === "checked-in" ? [] : [checkedIn(is)];
  if (was.date !== is.date || was.session !== is.session) {
    const previous = { date: was.date, session: was.session };
    return [
      {
        ...fact,
        factId: `${bookingCode}:rescheduled:${is.version}`,
        type: "booking-rescheduled",
        data: { ...data, previous },
      },
    ];
  }
  if (is.remindedAt !== undefined && was.remindedAt !== is.remindedAt) {
    return [{ ...fact, factId: `${bookingCode}:visit-reminder:${is.date}`, type: "visit-reminder-due", data }];
  }
  return [];
};

/**
 * One version frees at most one person. If the booking ends with them, this is the only fact: it was not given back.
 */
const freedIn = (was: Booking | undefined, is: Booking): BareFactOfAct[] => {
  const released = is.released ?? [];
  const last = released.at(-1);
  if (last === undefined || released.length === (was?.released ?? []).length) return [];
  return [
    {
      factId: `${is.bookingCode}:person-released:${is.version}`,
      type: "booking-person-released",
      officeId: is.officeId,
      happenedAt: last.at,
      act: is.act,
      data: { ...dataOf(is), released: { ticketNumber: last.ticketNumber, fullName: last.fullName } },
    },
  ];
};

const checkedIn = (booking: Booking): BareFactOfAct => ({
  factId: `${booking.bookingCode}:checked-in`,
  type: "booking-checked-in",
  officeId: booking.officeId,
  happenedAt: booking.checkedInAt ?? booking.changedAt,
  act: booking.act,
  data: dataOf(booking),
});

const dataOf = ({ bookingCode, serviceId, date, session, pool, version, applicants, contact }: Booking) => ({
  bookingCode,
  serviceId,
  date,
  session,
  pool,
  version,
  applicants: applicants.map(({ ticketNumber, fullName, about }) => ({ ticketNumber, fullName, about })),
  contact,
});
