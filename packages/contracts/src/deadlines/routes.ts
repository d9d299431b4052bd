import { onlookerRoles as onlookers } from "@sip/domain/staff-roles";
import type { Route } from "../operation.ts";

export const listDeadlines = {
  method: "GET",
  path: "/api/offices/{officeId}/deadlines",
  caller: onlookers,
} as const satisfies Route;

export const acknowledgeDeadline = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/deadline/acknowledge",
  caller: ["supervisor"],
} as const satisfies Route;
