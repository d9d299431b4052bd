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

export const handOnDeadline = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/deadline/hand-on",
  caller: ["supervisor"],
} as const satisfies Route;

export const giveBackDeadline = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/deadline/give-back",
  caller: ["supervisor"],
} as const satisfies Route;

export const commentOnApplication = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/comments",
  caller: ["supervisor"],
} as const satisfies Route;
