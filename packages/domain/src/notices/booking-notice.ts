import { addDays, type IsoDate, isoDate } from "@sip/calendar/date";
import type { BookingData } from "@sip/events/booking";
import { dateInWords, shortDate, timeInWords } from "../dates-in-words.ts";
import { type Office, tariffOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { arriveAt } from "../queue/visit-deadlines.ts";
import { rupiahInWords } from "../rupiah-in-words.ts";
import { templateOf } from "../services/all-messages.ts";
import { feesOf } from "../services/fees.ts";
import { leafletOf } from "../services/leaflets.ts";
import type { BookingPlaceholder } from "../services/message-placeholders.ts";
import { sayPapers } from "../services/papers-in-words.ts";
import type { Values } from "../services/placeholders.ts";
import type { bookingMessages } from "../services/said-always.ts";
import { composeNotice } from "./compose-notice.ts";
import type { BookingFact } from "./fact.ts";
import { smsParts } from "./gsm7.ts";
import { nameValues } from "./name-values.ts";
import type { TemplateNotice } from "./notice.ts";

/** People are reminded again of a visit that was moved, so the round of a reminder is the day of the visit. */
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

/** An SMS is billed by its parts. */
const mostSmsParts = 2;

/** One notice for the whole booking, to the phone that made it. The SMS names as many papers as fit. */
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
  const more = kind === "booking-cancelled" || kind === "person-released" ? {} : { usefulUntil: startsAt };
  const said = sayPapers(
    leafletOf(serviceId),
    data.applicants.map(({ about }) => about),
    data.contact.language,
  );
  const values = {
    ...valuesOf(data, at, publicUrl),
    papers: said.papers,
    childPapers: said.childPapers,
    when: whenOf(data, time.dateOf(now)),
    ...(fact.type === "booking-person-released" ? nameValues([fact.data.released.fullName]) : {}),
  };
  const compose = (shortPapers: string): TemplateNotice => composeNotice(subject, { ...values, shortPapers }, more);
  return compose(said.inSms((papers) => smsParts(compose(papers).words.sms.text) <= mostSmsParts));
};

const whens = {
  id: { today: "hari ini", tomorrow: "besok", soon: "segera" },
  en: { today: "today", tomorrow: "tomorrow", soon: "soon" },
} as const;

/** In words of the day on which it is sent. */
const whenOf = ({ date, contact }: BookingData, today: IsoDate): string => {
  const words = whens[contact.language];
  if (date === today) return words.today;
  return date === addDays(today, 1) ? words.tomorrow : words.soon;
};

const valuesOf = (
  booking: BookingData,
  at: OfficeAt,
  publicUrl: string,
): Values & Readonly<Record<Exclude<BookingPlaceholder, "when" | "papers" | "shortPapers">, string>> => {
  const { office } = at;
  const { date, contact } = booking;
  const { language } = contact;
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
    ...feeValue(office, booking),
    link: publicUrl,
    complaints: office.complaints.url,
  };
};

/** Where a tariff has dropped what somebody booked, nobody knows yet what they will take and pay instead. */
const feeInForce = { id: "sesuai tarif yang berlaku", en: "according to the tariff in force" } as const;

/** What the whole booking costs, by the tariff of the day of the visit; no value if SIP takes no fee. */
const feeValue = (office: Office, { serviceId, date, contact, applicants }: BookingData): Values => {
  const fees = feesOf(serviceId);
  const tariff = tariffOn(office, serviceId, date);
  if (fees === undefined || tariff === undefined) return {};
  const amounts = applicants.map(({ about }) => fees.feeOf(about, tariff));
  const known = amounts.filter((amount) => amount !== undefined);
  if (known.length < amounts.length) return { fee: feeInForce[contact.language] };
  const sum = known.reduce((total, amount) => total + amount, 0);
  return { fee: rupiahInWords(sum, contact.language) };
};
