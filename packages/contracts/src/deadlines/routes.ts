import { onlookerRoles as onlookers, supervisingRoles as supervising } from "@sip/domain/staff-roles";
import type { Route } from "../operation.ts";

export const listDeadlines = {
  method: "GET",
  path: "/api/offices/{officeId}/deadlines",
  caller: onlookers,
  onScreens: true,
} as const satisfies Route;

export const acknowledgeDeadline = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/deadline/acknowledge",
  caller: supervising,
} as const satisfies Route;

export const handOnDeadline = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/deadline/hand-on",
  caller: supervising,
} as const satisfies Route;

export const giveBackDeadline = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/deadline/give-back",
  caller: supervising,
} as const satisfies Route;

export const commentOnApplication = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/comments",
  caller: supervising,
} as const satisfies Route;
