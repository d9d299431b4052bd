import type { ApplicationData } from "@sip/events/application";
import type { Language } from "../bilingual.ts";
import { dateInDigits, dateInWords, shortDate } from "../dates-in-words.ts";
import { daysToldFrom, hoursToldInWords, shortHoursTold } from "../offices/hours-told.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { ApplicationPlaceholder } from "../services/message-placeholders.ts";
import type { Values } from "../services/placeholders.ts";
import { nameValues } from "./name-values.ts";

/** A day for WhatsApp in words, and for an SMS in short: `lastDay` and `shortLastDay`. */
export const dayValues = <Name extends string>(
  name: Name,
  date: string,
  language: Language,
  short: (date: string, language: Language) => string = shortDate,
): Record<Name | `short${Capitalize<Name>}`, string> =>
  ({
    [name]: dateInWords(date, language),
    [`short${name.slice(0, 1).toUpperCase()}${name.slice(1)}`]: short(date, language),
  }) as Record<Name | `short${Capitalize<Name>}`, string>;

/** Values that any template about an application may name. A day that is not set has no value. */
export const applicationValues = (
  application: ApplicationData,
  { office, time, now }: OfficeAt,
  publicUrl: string,
): Values & Readonly<Record<ApplicationPlaceholder, string>> => {
  const { language } = application.contact;
  const days = daysToldFrom(time.dateOf(now), application.pickUpBy);
  return {
    sender: office.sender,
    office: office.name[language],
    address: office.address,
    ...nameValues([application.applicantName]),
    number: application.applicationNumber,
    hours: hoursToldInWords(office, days, language),
    shortHours: shortHoursTold(office, days, language),
    link: `${publicUrl}/lacak/${application.trackingCode}`,
    complaints: office.complaints.url,
    ...dayValues("stepDay", time.dateOf(application.stepAt), language),
    ...(application.promisedOn !== null && dayValues("promisedDay", application.promisedOn, language)),
    ...(application.pickUpBy !== null && dayValues("lastDay", application.pickUpBy, language, dateInDigits)),
  };
};
