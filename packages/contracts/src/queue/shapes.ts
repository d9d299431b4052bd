import { Pool } from "@sip/domain/offices/office";
import { identityFields } from "@sip/domain/people/identity";
import type { WrittenApplicant } from "@sip/domain/queue/check-applicants";
import { lines } from "@sip/domain/services/every-service";
import type { Line } from "@sip/domain/services/line";
import * as z from "zod/mini";
import { LastFour } from "../about.ts";
import { Channel, IsoDate, Language, TimeOfDay, Timestamp } from "../primitives.ts";

export const SessionState = z.enum(["open", "full", "not-released", "closed"]);

export const SessionView = z.object({
  date: IsoDate,
  session: TimeOfDay,
  pool: Pool,
  capacity: z.int(),
  remaining: z.int(),
  state: SessionState,
});
export type SessionView = z.infer<typeof SessionView>;

export const Availability = z.object({
  sessions: z.array(SessionView),
  /** `null` while the holidays that it depends on are not decreed. */
  nextReleaseAt: z.nullable(Timestamp),
});
export type Availability = z.infer<typeof Availability>;

/** What an applicant of a service writes: who they are, what they come for, and what the service asks beside that. */
const applicantInput = ({ identity, asks }: Line) =>
  z.strictObject({
    ...Object.fromEntries(identityFields[identity].map((field) => [field, z.string()])),
    fullName: z.string(),
    dateOfBirth: IsoDate,
    applicationType: z.string(),
    ...asks.shape,
  });

const bookSlotRequest = (applicant: z.ZodMiniType<WrittenApplicant>) =>
  z.strictObject({
    /** `passport` where it is left out. */
    service: z.optional(z.string()),
    date: IsoDate,
    session: TimeOfDay,
    /** `priority` only when an applicant's age allows it; `online` when absent. */
    pool: z.optional(Pool),
    applicants: z.array(applicant).check(z.minLength(1), z.maxLength(5)),
    contact: z.strictObject({
      channels: z.array(Channel).check(z.minLength(1), z.maxLength(2)),
      language: Language,
    }),
  });

/** A request names its service first; what its applicants write is the service's to say. */
export const NamedService = z.object({ service: z.optional(z.string()) });

export const bookSlotRequestOf = (line: Line) =>
  bookSlotRequest(applicantInput(line) as unknown as z.ZodMiniType<WrittenApplicant>);

export type BookSlotRequest = z.infer<ReturnType<typeof bookSlotRequest>>;

/** For the document: the requests of all services. */
export const AnyBookSlotRequest = z.union(lines.map(bookSlotRequestOf));

export const TicketView = z.object({ ticketNumber: z.string(), applicantName: z.string() });

export const BookingMade = z.object({
  bookingCode: z.string(),
  officeId: z.string(),
  date: IsoDate,
  session: TimeOfDay,
  arriveAt: Timestamp,
  tickets: z.array(TicketView),
});
export type BookingMade = z.infer<typeof BookingMade>;

export const RescheduleRequest = z.strictObject({ date: IsoDate, session: TimeOfDay });

/** Offered with `session-full` and its like: the nearest sessions with enough seats, at most three. */
export const Alternative = z.object({ date: IsoDate, session: TimeOfDay, remaining: z.int() });

export const CheckInRequest = z.strictObject({ bookingCode: z.string() });
export const CheckInAnswer = z.object({ bookingCode: z.string(), tickets: z.array(TicketView) });

/**
 * An officer has seen the identity card (KTP) or the passport of a person whom somebody else booked. `reason` is for staff alone.
 */
export const ReleasePersonRequest = z.strictObject({
  nik: z.optional(z.string()),
  documentNumber: z.optional(z.string()),
  documentIssuer: z.optional(z.string()),
  dateOfBirth: IsoDate,
  reason: z.string(),
});
export type ReleasePersonRequest = z.infer<typeof ReleasePersonRequest>;
export const PersonReleased = z.object({ released: z.literal(true), ...LastFour.shape });
export type PersonReleased = z.infer<typeof PersonReleased>;
