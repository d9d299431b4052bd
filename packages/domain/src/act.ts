import * as z from "zod/mini";
import { type StaffRole, staffRoles } from "./staff-roles.ts";

/** The roles in which somebody acts. `system` is a function that the clock started. */
export const actorRoles = ["applicant", ...staffRoles, "system"] as const;
export type ActorRole = (typeof actorRoles)[number];

/**
 * Who did what, in which role, when, and why, if the act needs a reason. Each change of a booking or an application has
 * the act that made it, and so have the facts about it. It is for staff and for the books; no answer or message to
 * applicants contains it.
 */
export const Act = z.object({
  /** The use case, e.g. `check-in`. Any text, because an older release must read acts of a newer one. */
  what: z.string(),
  /** The user name of staff, or the name of a function; an applicant is known only by the booking's phone. */
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

/** A member of staff; `reason` if the act needs one. */
export const staffAct = (what: string, { by, role }: ActingStaff, at: string, reason?: string): Act => ({
  what,
  by,
  role,
  at,
  ...(reason !== undefined && { reason }),
});

/** The owner of the phone that booked. */
export const applicantAct = (what: string, at: string): Act => ({ what, by: "applicant", role: "applicant", at });

/** A function that the clock started; its name is also what it does. */
export const systemAct = (what: string, at: string): Act => ({ what, by: what, role: "system", at });
