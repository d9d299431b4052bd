import * as z from "zod/mini";
import { Bilingual, IsoDate, TimeOfDay, Timestamp } from "./primitives.ts";

const Hours = z.record(z.string(), z.object({ opens: TimeOfDay, closes: TimeOfDay }));

export const OfficeView = z.object({
  officeId: z.string(),
  name: Bilingual,
  address: z.string(),
  zone: z.string(),
  /** WIB, WITA or WIT. */
  zoneLabel: z.string(),
  /** Weekly hours by ISO weekday, "1" = Monday; a missing weekday is closed. */
  hours: Hours,
  servicePoints: z.array(z.object({ servicePointId: z.string(), name: Bilingual, address: z.string(), hours: Hours })),
  /** Days in the next 62 on which the office is closed although the weekday is open, or open although it is not. */
  specialDays: z.array(z.object({ date: IsoDate, open: z.boolean(), reason: Bilingual })),
  tariff: z.object({
    source: z.string(),
    books: z.array(
      z.object({ bookType: z.string(), validityYears: z.union([z.literal(5), z.literal(10)]), amount: z.int() }),
    ),
    surcharges: z.object({ expedited: z.int(), lost: z.int(), damaged: z.int() }),
  }),
  rules: z.object({
    from: IsoDate,
    sources: z.array(z.string()),
    maxApplicants: z.int(),
    maxReschedules: z.int(),
    /** What one phone number may hold and give back; bookings refused a day by naming a person. */
    perPhone: z.object({
      bookings: z.int(),
      people: z.int(),
      givenBack: z.int(),
      givenBackDays: z.int(),
      namingRefusals: z.int(),
    }),
    rescheduleUntilDaysBefore: z.int(),
    arriveEarlyMinutes: z.int(),
    priority: z.object({ fromAge: z.int(), upToAge: z.int() }),
    tenYearsFromAge: z.int(),
    applicationTypes: z.array(z.string()),
    bookTypes: z.array(z.string()),
    slaWorkingDays: z.int(),
    pickUpDays: z.int(),
    release: z.object({ weekday: z.int(), time: TimeOfDay }),
  }),
  nextReleaseAt: Timestamp,
  /** Places that open at the next release. */
  nextReleasePlaces: z.int(),
  complaintsUrl: z.string(),
});
export type OfficeView = z.infer<typeof OfficeView>;

export const OfficeList = z.object({ offices: z.array(OfficeView) });
