import type { StaffRole } from "@sip/domain/staff-roles";

import { demoStaff } from "../staff.ts";
import type { StoryStep } from "./story.ts";

const nameOf = (group: (typeof demoStaff)[number]["groups"][number]): string => {
  const found = demoStaff.find(({ groups }) => groups.some((own) => own === group));
  if (found === undefined) throw new Error(`no ${group} among the staff of the demo`);
  return found.username;
};

export const officer = nameOf("officer");
export const supervisor = nameOf("supervisor");

/** In which role somebody of the demo's staff acts. */
export const roleOf = (username: string): StaffRole => (username === supervisor ? "supervisor" : "officer");

/** Steps that the supervisor of the demo takes. */
export const deciding: ReadonlySet<StoryStep> = new Set([
  "adjudicated",
  "suspended",
  "resumed",
  "rejected",
  "permit-issued",
]);
