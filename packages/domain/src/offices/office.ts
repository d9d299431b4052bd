import * as z from "zod/mini";

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const bilingual = z.object({ id: z.string(), en: z.string() });
const source = z.string().check(z.minLength(1));

export const Hours = z.object({ opens: timeOfDay, closes: timeOfDay });

/** Weekly hours by ISO weekday (1 = Monday); a weekday that is missing is closed. */
export const WeeklyHours = z.record(z.string().check(z.regex(/^[1-7]$/)), Hours);

export const Pool = z.enum(["online", "priority"]);
export type Pool = z.infer<typeof Pool>;

export const applicationTypes = [
  "BARU",
  "PENGGANTIAN_HABIS_BERLAKU",
  "PENGGANTIAN_PENUH",
  "PENGGANTIAN_HILANG",
  "PENGGANTIAN_RUSAK",
  "PERUBAHAN_DATA",
] as const;
export const ApplicationType = z.enum(applicationTypes);
export type ApplicationType = z.infer<typeof ApplicationType>;

export const BookType = z.enum(["BIASA_48", "ELEKTRONIK_48"]);
export type BookType = z.infer<typeof BookType>;

export const ValidityYears = z.union([z.literal(5), z.literal(10)]);

/** One hour of the day with its places by pool. */
export const SessionRule = z.object({
  session: timeOfDay,
  minutes: z.int().check(z.positive()),
  places: z.object({ online: z.int().check(z.nonnegative()), priority: z.int().check(z.nonnegative()) }),
});

/**
 * The legal and local numbers of an office, valid from a date on. They are data, because they change by decree and by
 * announcement; every set names its sources.
 */
export const OfficeRules = z.object({
  from: isoDate,
  sources: z.array(source).check(z.minLength(1)),
  sessions: z.array(SessionRule).check(z.minLength(1)),
  /** Places of a whole week open on this weekday and time of the week before. */
  release: z.object({ weekday: z.int().check(z.gte(1), z.lte(7)), time: timeOfDay }),
  maxApplicants: z.int().check(z.positive()),
  maxReschedules: z.int().check(z.nonnegative()),
  /**
   * What one phone may hold and give back, so that nobody hoards places or passes them on, and how many bookings a day may be
   * refused to it by naming a person, so that nobody looks into strangers by their NIKs.
   */
  perPhone: z.object({
    bookings: z.int().check(z.positive()),
    people: z.int().check(z.positive()),
    givenBack: z.int().check(z.positive()),
    givenBackDays: z.int().check(z.positive()),
    namingRefusals: z.int().check(z.positive()),
  }),
  /** A change is possible until the end of the day this many days before the visit. */
  rescheduleUntilDaysBefore: z.int().check(z.nonnegative()),
  arriveEarlyMinutes: z.int().check(z.nonnegative()),
  /** Ages, in whole years on the day of the visit, that may use the priority pool. */
  priority: z.object({ fromAge: z.int(), upToAge: z.int() }),
  tenYearsFromAge: z.int(),
  onlineApplicationTypes: z.array(ApplicationType),
  bookTypes: z.array(BookType),
  slaWorkingDays: z.int().check(z.positive()),
  /** A passport is void this many calendar days after it became ready (Permenkumham 8/2014, article 30). */
  pickUpDays: z.int().check(z.positive()),
  pickUpReminderDays: z.array(z.int().check(z.positive())),
  /** Days that an applicant has to bring missing papers. */
  documentsDays: z.int().check(z.positive()),
  /** Time of day at which reminders go out. */
  visitReminderTime: timeOfDay,
  pickUpReminderTime: timeOfDay,
});
export type OfficeRules = z.infer<typeof OfficeRules>;

/** Fees in whole rupiah, valid from a date on. */
export const Tariff = z.object({
  from: isoDate,
  source,
  books: z.array(z.object({ bookType: BookType, validityYears: ValidityYears, amount: z.int() })),
  surcharges: z.object({ expedited: z.int(), lost: z.int(), damaged: z.int() }),
});
export type Tariff = z.infer<typeof Tariff>;

export const Office = z.object({
  officeId: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/)),
  /** A small number that never changes; booking codes carry it. */
  officeNumber: z.int().check(z.gte(1), z.lte(255)),
  name: bilingual,
  /** How messages begin, e.g. `IMIGRASI PEKANBARU`; longer ones would cost the ready SMS a second part. */
  sender: z.string().check(z.minLength(1), z.maxLength(29)),
  applicationPrefix: z.string().check(z.regex(/^[A-Z]{3}$/)),
  zone: z.enum(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]),
  address: z.string(),
  hours: WeeklyHours,
  /** Days that differ from the national calendar, both ways. */
  overrides: z.array(z.object({ date: isoDate, open: z.boolean(), reason: bilingual })),
  servicePoints: z.array(
    z.object({ servicePointId: z.string(), name: bilingual, address: z.string(), hours: WeeklyHours }),
  ),
  rules: z.array(OfficeRules).check(z.minLength(1)),
  tariffs: z.array(Tariff).check(z.minLength(1)),
  complaints: z.object({ url: z.string(), source }),
});
export type Office = z.infer<typeof Office>;

/** The entry in force on a date. `entries` need no order; a date before all of them is a fault in the data. */
const inForceOn = <Entry extends { readonly from: string }>(entries: readonly Entry[], date: string): Entry => {
  const begun = entries.filter((entry) => entry.from <= date);
  const latest = begun.reduce<Entry | undefined>(
    (best, entry) => (best === undefined || entry.from > best.from ? entry : best),
    undefined,
  );
  if (latest === undefined) throw new Error(`no rule in force on ${date}`);
  return latest;
};

export const rulesOn = (office: Pick<Office, "rules">, date: string): OfficeRules => inForceOn(office.rules, date);

export const tariffOn = (office: Pick<Office, "tariffs">, date: string): Tariff => inForceOn(office.tariffs, date);
