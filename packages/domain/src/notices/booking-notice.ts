import { addDays, type IsoDate, isoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { dateInWords } from "../offices/date-words.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { arriveAt } from "../queue/made-booking.ts";
import { composeNotice } from "./compose-notice.ts";
import { nameValues } from "./name-values.ts";
import type { TemplateKind, TemplateNotice } from "./notice.ts";
import type { BookingOccasion, BookingSaid } from "./occasion.ts";
import { officialFee, rupiahInWords } from "./official-fee.ts";
import { papersInSms, papersToBring } from "./papers-to-bring.ts";
import { shortDate } from "./short-date.ts";
import { timeInWords } from "./time-in-words.ts";
import type { Values } from "./words.ts";

/** A visit that was moved is reminded of anew, so a reminder's round is the day of the visit. */
const kinds = {
  "booking-made": { kind: "booking-confirmed", round: () => 1 },
  "booking-rescheduled": { kind: "booking-rescheduled", round: ({ version }) => version },
  "booking-cancelled": { kind: "booking-cancelled", round: () => 1 },
  "booking-person-released": { kind: "person-released", round: ({ version }) => version },
  "visit-reminder-due": { kind: "visit-reminder", round: ({ date }) => date },
} as const satisfies Record<
  BookingOccasion["type"],
  { kind: TemplateKind; round: (booking: BookingSaid) => string | number }
>;

/** One notice for the whole booking, to the phone that made it. */
export const bookingNotice = (
  fact: BookingOccasion,
  office: RuledOffice,
  publicUrl: string,
  now: Instant,
): TemplateNotice => {
  const { type, data } = fact;
  const { kind, round } = kinds[type];
  const { officeId } = office.office;
  const subject = { kind, about: data.bookingCode, round: round(data), officeId, contact: data.contact };
  const startsAt = office.instantOf(isoDate(data.date), data.session);
  return composeNotice(
    subject,
    {
      ...valuesOf(data, office, publicUrl),
      when: whenOf(data, office.dateOf(now)),
      ...(fact.type === "booking-person-released" ? nameValues([fact.data.released.fullName]) : {}),
    },
    kind === "booking-cancelled" || kind === "person-released" ? {} : { usefulUntil: startsAt },
  );
};

const whens = {
  id: { today: "hari ini", tomorrow: "besok", soon: "segera" },
  en: { today: "today", tomorrow: "tomorrow", soon: "soon" },
} as const;

/** As seen on the day on which it is said. */
const whenOf = ({ date, contact }: BookingSaid, today: IsoDate): string => {
  const words = whens[contact.language];
  if (date === today) return words.today;
  return date === addDays(today, 1) ? words.tomorrow : words.soon;
};

const valuesOf = (booking: BookingSaid, ruled: RuledOffice, publicUrl: string): Values => {
  const { office } = ruled;
  const { language } = booking.contact;
  const date = isoDate(booking.date);
  return {
    sender: office.sender,
    office: office.name[language],
    address: office.address,
    code: booking.bookingCode,
    ...nameValues(booking.applicants.map(({ fullName }) => fullName)),
    day: dateInWords(date)[language],
    shortDay: shortDate(date, language),
    session: timeInWords(booking.session, language),
    arrival: timeInWords(arriveAt(office, ruled, booking).slice(11, 16), language),
    papers: papersToBring(booking, language),
    shortPapers: papersInSms(booking, language),
    fee: rupiahInWords(officialFee(office, booking), language),
    link: publicUrl,
    complaints: office.complaints.url,
  };
};
