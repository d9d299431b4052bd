import * as z from "zod/mini";
import { pools } from "./pool.ts";

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const bilingual = z.object({ id: z.string(), en: z.string() });
const source = z.string().check(z.minLength(1));
const serviceId = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/));

export const Hours = z.object({ opens: timeOfDay, closes: timeOfDay });

/** Weekly hours by ISO weekday (1 = Monday); a weekday that is missing is closed. */
export const WeeklyHours = z.record(z.string().check(z.regex(/^[1-7]$/)), Hours);

/**
 * Hours that differ from the weekly ones from one day to another, both included: Ramadan, or one short day. A period that
 * lies in another wins over it (`period-hours.ts`). It opens no day and closes none: that is what overrides do.
 */
export const OtherHours = z.object({
  from: isoDate,
  to: isoDate,
  hours: WeeklyHours,
  /** Of the service points whose hours then are not the office's, by their id. */
  servicePoints: z.optional(z.record(z.string(), WeeklyHours)),
  reason: bilingual,
  source,
});
export type OtherHours = z.infer<typeof OtherHours>;

export const Pool = z.enum(pools);
export type Pool = z.infer<typeof Pool>;

/** One hour of the day with its seats by pool. */
export const SessionRule = z.object({
  session: timeOfDay,
  minutes: z.int().check(z.positive()),
  /** A missing pool has none. */
  seats: z.partialRecord(Pool, z.int().check(z.nonnegative())),
});

/** What only the rules of one service say; its `line.ts` has the shape. */
const Own = z.record(z.string(), z.unknown());

/**
 * The legal and local numbers of one service at an office, valid from a date. They are data, because decrees and
 * announcements change them; each set names its sources. An office offers a service from the first day of its rules.
 */
export const OfficeRules = z.object({
  serviceId,
  from: isoDate,
  sources: z.array(source).check(z.minLength(1)),
  sessions: z.array(SessionRule).check(z.minLength(1)),
  /** The seats of a whole week open at this weekday and time in the week before. */
  release: z.object({ weekday: z.int().check(z.gte(1), z.lte(7)), time: timeOfDay }),
  maxApplicants: z.int().check(z.positive()),
  maxReschedules: z.int().check(z.nonnegative()),
  /**
   * What one phone may hold and give back, so that nobody hoards seats or sells them; and how many refusals that name a
   * person it may get a day, so that nobody uses NIKs to ask about strangers.
   */
  perPhone: z.object({
    bookings: z.int().check(z.positive()),
    people: z.int().check(z.positive()),
    givenBack: z.int().check(z.positive()),
    givenBackDays: z.int().check(z.positive()),
    namingRefusals: z.int().check(z.positive()),
  }),
  /** A visit can be moved until the end of the day that is so many days before it. */
  rescheduleUntilDaysBefore: z.int().check(z.nonnegative()),
  arriveEarlyMinutes: z.int().check(z.nonnegative()),
  /** The ages that may use the priority pool, in whole years on the day of the visit. */
  priority: z.object({ fromAge: z.int(), upToAge: z.int() }),
  /** The kinds of application that can be booked online. */
  kinds: z.array(z.string()),
  /**
   * The clock of the promise starts when all these steps have been taken (none if the service promises nothing), by the rules of the day of the first step; the
   * promise is the so many-th day that counts after it, by the rules of the day on which it started.
   */
  clockStartsAfter: z.array(z.string()),
  slaWorkingDays: z.int().check(z.positive()),
  /** An alert that nobody takes over goes up one level after so many hours in which the office is open. */
  alertRisesAfterOfficeHours: z.int().check(z.positive()),
  /** For how many calendar days a finished thing waits at the office, if the service makes something to collect. */
  pickUp: z.optional(
    z.object({
      days: z.int().check(z.positive()),
      reminderDays: z.array(z.int().check(z.positive())),
      reminderTime: timeOfDay,
    }),
  ),
  /** How many days an applicant has to bring missing papers. */
  documentsDays: z.int().check(z.positive()),
  /** Time of day at which reminders go out. */
  visitReminderTime: timeOfDay,
  /** What is flagged for a supervisor to look at, beside what ended late or in trouble; nothing if it is missing. */
  flags: z.optional(
    z.object({
      /** By step: so many minutes at least after the step before it on the main line, without the time on hold. */
      leastMinutes: z.record(z.string(), z.int().check(z.positive())),
      /** No two of these in a row by the same person. */
      gravestSteps: z.array(z.string()),
      /** The clock starts at the latest so many working days after the day of the opening. */
      startWithinDays: z.int().check(z.nonnegative()),
    }),
  ),
  own: z.optional(Own),
});
export type OfficeRules = z.infer<typeof OfficeRules>;

/** The fees of one service in whole rupiah, valid from a date. */
export const Tariff = z.object({ serviceId, from: isoDate, source, own: Own });
export type Tariff = z.infer<typeof Tariff>;

export const Office = z.object({
  officeId: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/)),
  /** A small number that never changes; booking codes contain it. */
  officeNumber: z.int().check(z.gte(1), z.lte(255)),
  name: bilingual,
  /**
   * The first words of each message, e.g. `IMIGRASI PEKANBARU`. With a longer one the SMS for a ready passport would
   * need a second part.
   */
  sender: z.string().check(z.minLength(1), z.maxLength(29)),
  applicationPrefix: z.string().check(z.regex(/^[A-Z]{3}$/)),
  zone: z.enum(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]),
  address: z.string(),
  /** Monday to Friday, and perhaps a Saturday for when it is opened. */
  hours: WeeklyHours,
  otherHours: z.array(OtherHours),
  /** Days that differ from the national calendar, both ways. */
  overrides: z.array(z.object({ date: isoDate, open: z.boolean(), reason: bilingual })),
  servicePoints: z.array(
    z.object({ servicePointId: z.string(), name: bilingual, address: z.string(), hours: WeeklyHours }),
  ),
  rules: z.array(OfficeRules).check(z.minLength(1)),
  tariffs: z.array(Tariff),
  complaints: z.object({ url: z.string(), source }),
});
export type Office = z.infer<typeof Office>;

interface Dated {
  readonly serviceId: string;
  readonly from: string;
}

/** A service's entry in force on a date. `entries` need no order. */
const inForceOn = <Entry extends Dated>(
  entries: readonly Entry[],
  serviceId: string,
  date: string,
): Entry | undefined =>
  entries
    .filter((entry) => entry.serviceId === serviceId && entry.from <= date)
    .reduce<Entry | undefined>(
      (best, entry) => (best === undefined || entry.from > best.from ? entry : best),
      undefined,
    );

/** The services for which an office has rules, in their order, in force already or not. */
export const servicesEver = ({ rules }: Pick<Office, "rules">): string[] => [
  ...new Set(rules.map(({ serviceId }) => serviceId)),
];

export const isOffered = ({ rules }: Pick<Office, "rules">, serviceId: string, date: string): boolean =>
  inForceOn(rules, serviceId, date) !== undefined;

/** The services that an office offers on a date, in the order of its rules. */
export const servicesOn = (office: Pick<Office, "rules">, date: string): string[] =>
  servicesEver(office).filter((serviceId) => isOffered(office, serviceId, date));

/** Throws for a date before all rules of the service: that is a fault in the data. */
export const rulesOn = (office: Pick<Office, "rules">, serviceId: string, date: string): OfficeRules => {
  const rules = inForceOn(office.rules, serviceId, date);
  if (rules === undefined) throw new Error(`no rule of ${serviceId} in force on ${date}`);
  return rules;
};

/** Undefined if a service costs nothing. */
export const tariffOn = (office: Pick<Office, "tariffs">, serviceId: string, date: string): Tariff | undefined =>
  inForceOn(office.tariffs, serviceId, date);
