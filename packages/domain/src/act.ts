import * as z from "zod/mini";
import { type StaffRole, staffRoles } from "./staff-roles.ts";

/** In which role somebody acts. `system` is a function that the clock started. */
export const actorRoles = ["applicant", ...staffRoles, "system"] as const;
export type ActorRole = (typeof actorRoles)[number];

/**
 * Who did what, in which role and when, and why where the act asks for a reason. Each change of a booking or an application carries
 * the one that made it, and the facts about it do. It is for staff and for the books, and in no answer or message to applicants.
 */
export const Act = z.object({
  /** The use case, `check-in`. A text, because an older release must read what a newer one did. */
  what: z.string(),
  /** User name of staff, or the name of the function; an applicant is named by the booking's phone alone. */
  by: z.string(),
  role: z.enum(actorRoles),
  at: z.string(),
  reason: z.exactOptional(z.string()),
});
export type Act = z.infer<typeof Act>;

/** A member of staff who acts for their office. */
export interface ActingStaff {
  readonly officeId: string;
  /** User name. */
  readonly by: string;
  readonly role: StaffRole;
}

/** A member of staff; `reason` where the act asks for one. */
export const staffAct = (what: string, { by, role }: ActingStaff, at: string, reason?: string): Act => ({
  what,
  by,
  role,
  at,
  ...(reason !== undefined && { reason }),
});

/** The owner of the phone that booked. */
export const applicantAct = (what: string, at: string): Act => ({ what, by: "applicant", role: "applicant", at });

/** A function that the clock started; it is named as what it does. */
export const systemAct = (what: string, at: string): Act => ({ what, by: what, role: "system", at });
