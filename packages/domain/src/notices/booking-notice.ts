import { addDays, type IsoDate, isoDate } from "@sip/calendar/date";
import type { BookingData } from "@sip/events/booking";
import type { Language } from "../bilingual.ts";
import { dateInWords, shortDate, timeInWords } from "../dates-in-words.ts";
import { type Office, tariffOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { arriveAt } from "../queue/visit-deadlines.ts";
import { rupiahInWords } from "../rupiah-in-words.ts";
import type { About } from "../services/about.ts";
import { messagesOf, templateOf } from "../services/all-messages.ts";
import { feesOf } from "../services/fees.ts";
import type { BookingPlaceholder } from "../services/message-placeholders.ts";
import type { Values } from "../services/placeholders.ts";
import type { bookingMessages } from "../services/said-always.ts";
import { composeNotice } from "./compose-notice.ts";
import type { BookingFact } from "./fact.ts";
import { nameValues } from "./name-values.ts";
import type { TemplateNotice } from "./notice.ts";

/** A visit that was moved is reminded of anew, so a reminder's round is the day of the visit. */
const kinds = {
  "booking-made": { kind: "booking-confirmed", round: () => 1 },
  "booking-rescheduled": { kind: "booking-rescheduled", round: ({ version }) => version },
  "booking-cancelled": { kind: "booking-cancelled", round: () => 1 },
  "booking-person-released": { kind: "person-released", round: ({ version }) => version },
  "visit-reminder-due": { kind: "visit-reminder", round: ({ date }) => date },
} as const satisfies Record<
  BookingFact["type"],
  { kind: (typeof bookingMessages)[number]; round: (booking: BookingData) => string | number }
>;

/** One notice for the whole booking, to the phone that made it. */
export const bookingNotice = (fact: BookingFact, at: OfficeAt, publicUrl: string): TemplateNotice => {
  const { type, data } = fact;
  const { kind, round } = kinds[type];
  const { office, time, now } = at;
  const { officeId } = office;
  const { serviceId } = data;
  const subject = {
    kind,
    template: templateOf(serviceId, kind),
    about: data.bookingCode,
    round: round(data),
    officeId,
    contact: data.contact,
  };
  const startsAt = time.instantOf(isoDate(data.date), data.session);
  return composeNotice(
    subject,
    {
      ...valuesOf(data, at, publicUrl),
      when: whenOf(data, time.dateOf(now)),
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
const whenOf = ({ date, contact }: BookingData, today: IsoDate): string => {
  const words = whens[contact.language];
  if (date === today) return words.today;
  return date === addDays(today, 1) ? words.tomorrow : words.soon;
};

const valuesOf = (
  booking: BookingData,
  at: OfficeAt,
  publicUrl: string,
): Values & Readonly<Record<Exclude<BookingPlaceholder, "when">, string>> => {
  const { office } = at;
  const { serviceId, contact } = booking;
  const { language } = contact;
  const { date } = booking;
  const abouts = booking.applicants.map(({ about }) => about);
  return {
    sender: office.sender,
    office: office.name[language],
    address: office.address,
    code: booking.bookingCode,
    ...nameValues(booking.applicants.map(({ fullName }) => fullName)),
    day: dateInWords(date, language),
    shortDay: shortDate(date, language),
    session: timeInWords(booking.session, language),
    arrival: timeInWords(arriveAt(at, booking).slice(11, 16), language),
    ...ownValues(serviceId, abouts, language),
    ...feeValue(office, booking, abouts),
    link: publicUrl,
    complaints: office.complaints.url,
  };
};

/** What only the service's own templates name. */
const ownValues = (serviceId: string, abouts: readonly About[], language: Language): Values => {
  const { bookingValues = {} } = messagesOf(serviceId);
  return Object.fromEntries(Object.entries(bookingValues).map(([name, say]) => [name, say(abouts, language)]));
};

/** What the whole booking costs by the tariff in force on the day of the visit; no value where SIP takes no fee. */
const feeValue = (office: Office, { serviceId, date, contact }: BookingData, abouts: readonly About[]): Values => {
  const fees = feesOf(serviceId);
  const tariff = tariffOn(office, serviceId, date);
  if (fees === undefined || tariff === undefined) return {};
  const fee = abouts.reduce((sum, about) => sum + fees.feeOf(about, tariff), 0);
  return { fee: rupiahInWords(fee, contact.language) };
};
