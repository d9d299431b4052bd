import { actorRoles } from "@sip/domain/act";
import { longestNote } from "@sip/domain/applications/longest-written";
import * as z from "zod/mini";
import { Bilingual, IsoDate, Language, TimeOfDay, Timestamp } from "../primitives.ts";

const Hours = z.record(z.string(), z.object({ opens: TimeOfDay, closes: TimeOfDay }));

/** Hours that differ from the weekly ones, from a day to another, both included; those that are over are left out. */
const OtherHours = z.array(
  z.object({
    from: IsoDate,
    to: IsoDate,
    hours: Hours,
    reason: Bilingual,
    source: z.string(),
    /** As one line, with the days and the reason. */
    inWords: Bilingual,
  }),
);

/** What the rules and the tariff in force today say of one service. */
const offered = {
  /** `null` where SIP takes no fee. `books` and `surcharges` are those of passports. */
  tariff: z.nullable(
    z.looseObject({
      source: z.string(),
      books: z.optional(
        z.array(
          z.object({ bookType: z.string(), validityYears: z.union([z.literal(5), z.literal(10)]), amount: z.int() }),
        ),
      ),
      surcharges: z.optional(z.object({ expedited: z.int(), lost: z.int(), damaged: z.int() })),
    }),
  ),
  rules: z.looseObject({
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
    applicationTypes: z.array(z.string()),
    /** Of passports. */
    tenYearsFromAge: z.optional(z.int()),
    bookTypes: z.optional(z.array(z.string())),
    slaWorkingDays: z.int(),
    /** `null` where there is nothing to collect. */
    pickUpDays: z.nullable(z.int()),
    release: z.object({ weekday: z.int(), time: TimeOfDay }),
  }),
  /** `null` while the holidays that it depends on are not decreed. */
  nextReleaseAt: z.nullable(Timestamp),
  /** Places that open at the next release; `null` with it. */
  nextReleasePlaces: z.nullable(z.int()),
};

export const ServiceOffered = z.object({ service: z.string(), name: Bilingual, ...offered });
export type ServiceOffered = z.infer<typeof ServiceOffered>;

export const OfficeView = z.object({
  officeId: z.string(),
  name: Bilingual,
  address: z.string(),
  zone: z.string(),
  /** WIB, WITA or WIT. */
  zoneLabel: z.string(),
  /** Weekly hours by ISO weekday, "1" = Monday; a missing weekday is closed. */
  hours: Hours,
  otherHours: OtherHours,
  servicePoints: z.array(
    z.object({
      servicePointId: z.string(),
      name: Bilingual,
      address: z.string(),
      hours: Hours,
      otherHours: OtherHours,
    }),
  ),
  /** Days in the next 62 on which the office is closed although the weekday is open, or open although it is not. */
  specialDays: z.array(z.object({ date: IsoDate, open: z.boolean(), reason: Bilingual })),
  ...offered,
  /** What the office offers today, the first one first; what stands above is of the first one. */
  services: z.array(ServiceOffered),
  complaintsUrl: z.string(),
});
export type OfficeView = z.infer<typeof OfficeView>;

export const OfficeList = z.object({ offices: z.array(OfficeView) });

/** A step of a service, as pages show it and offer it. */
export const StepView = z.object({
  step: z.string(),
  words: Bilingual,
  /** On the way without detours; the others hold a case, lift a hold, or give it up. */
  isOnMainLine: z.boolean(),
  /** It takes a case no further than it was. */
  isSetback: z.boolean(),
  /** It holds a case, or gives it up, for a grave reason. */
  isGrave: z.boolean(),
  /** It asks which papers are missing. */
  asksForPapers: z.boolean(),
  /** It issues what people collect: the day of issue may come with it. */
  issues: z.boolean(),
  /** After it the person is no longer at the counter. */
  leavesCounter: z.boolean(),
  /** With it the clock stops, and the promise was kept or broken. */
  finishes: z.boolean(),
});
export type StepView = z.infer<typeof StepView>;

export const KindView = z.object({
  kind: z.string(),
  words: Bilingual,
  more: z.optional(Bilingual),
  papers: z.array(Bilingual),
  /** What a child brings; that of an adult where it is the same. */
  childPapers: z.array(Bilingual),
});
export type KindView = z.infer<typeof KindView>;

/** A service as whoever offers or uses it needs to know it: what people choose and bring, and which way a case goes. */
export const ServiceView = z.object({
  service: z.string(),
  name: Bilingual,
  /** What people come for, as a noun inside a sentence. */
  thing: Bilingual,
  /** The language in which most of its people read. */
  firstLanguage: Language,
  /** By what people are known: `nik`, or `travel-document` (`documentNumber` and `documentIssuer`). */
  identity: z.enum(["nik", "travel-document"]),
  kindQuestion: Bilingual,
  kinds: z.array(KindView),
  notice: z.nullable(z.object({ title: Bilingual, text: Bilingual })),
  /** In the order in which they are shown. */
  steps: z.array(StepView),
});
export type ServiceView = z.infer<typeof ServiceView>;

const OfficeDays = z.object({
  /** Days that differ from the national calendar, both ways. */
  overrides: z.array(z.object({ date: IsoDate, open: z.boolean(), reason: Bilingual })),
  /** Hours that differ from the weekly ones, from a day to another, both included. */
  otherHours: z.array(
    z.object({
      from: IsoDate,
      to: IsoDate,
      hours: Hours,
      servicePoints: z.optional(z.record(z.string(), Hours)),
      reason: Bilingual,
      source: z.string(),
    }),
  ),
});

/** More than three years of holidays and a period for each month of them. */
const [mostOverrides, mostPeriods] = [100, 40];

/** What is left out stays as it is. */
export const OfficeDaysRequest = z.strictObject({
  overrides: z.optional(OfficeDays.shape.overrides.check(z.maxLength(mostOverrides))),
  otherHours: z.optional(OfficeDays.shape.otherHours.check(z.maxLength(mostPeriods))),
  /** Left out for a dry run. `version` is the one that its answer had; the reason is for staff alone. */
  apply: z.optional(
    z.strictObject({ version: z.int(), reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestNote)) }),
  ),
});
export type OfficeDaysRequest = z.infer<typeof OfficeDaysRequest>;

export const OfficeDaysChange = z.object({
  isApplied: z.boolean(),
  /** Of the office as it is stored now. */
  version: z.int(),
  /** User name of who changed the days last. */
  changedBy: z.nullable(z.string()),
  /** The last changes of the days, the last first; for staff alone. */
  changes: z.array(
    z.object({
      version: z.int(),
      by: z.string(),
      role: z.enum(actorRoles),
      at: Timestamp,
      reason: z.nullable(z.string()),
      /** The dates of which something else was said. */
      dates: z.array(IsoDate),
    }),
  ),
  ...OfficeDays.shape,
  /**
   * The open promises that move, the first due first, then those of cases that had no due day; they are renewed some
   * minutes after the change.
   */
  promises: z.array(
    z.object({
      applicationNumber: z.string(),
      service: z.string(),
      step: z.string(),
      /** `null` while no day is due: the case is held, or the holidays that it depends on are not decreed. */
      from: z.nullable(IsoDate),
      fromDueAt: z.nullable(Timestamp),
      /** `null` as before. */
      to: z.nullable(IsoDate),
      toDueAt: z.nullable(Timestamp),
      /** Whether the applicant is told; if not, why. */
      applicant: z.enum(["told", "same-day", "told-before", "not-known"]),
      areSupervisorsTold: z.boolean(),
    }),
  ),
  /** Visits to which nobody could be let in, from today on. Their owners are told nothing. */
  visits: z.array(
    z.object({
      bookingCode: z.string(),
      service: z.string(),
      date: IsoDate,
      session: TimeOfDay,
      people: z.int(),
      because: z.enum(["closed-day", "outside-hours"]),
    }),
  ),
});
export type OfficeDaysChange = z.infer<typeof OfficeDaysChange>;
