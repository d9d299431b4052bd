import { counterRoles as counter, onlookerRoles as onlookers } from "@sip/domain/staff-roles";
import type { Route } from "../operation.ts";

export const openApplication = {
  method: "POST",
  path: "/api/offices/{officeId}/applications",
  caller: counter,
} as const satisfies Route;

export const listApplications = {
  method: "GET",
  path: "/api/offices/{officeId}/applications",
  caller: onlookers,
} as const satisfies Route;

export const takeStep = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/steps",
  caller: counter,
} as const satisfies Route;

export const trackApplication = {
  method: "GET",
  path: "/api/track/{trackingCode}",
  caller: "public",
} as const satisfies Route;

export const explainPromise = {
  method: "GET",
  path: "/api/applications/{applicationNumber}/explanation",
  caller: onlookers,
} as const satisfies Route;

export const explainTrackedPromise = {
  method: "GET",
  path: "/api/track/{trackingCode}/explanation",
  caller: "public",
} as const satisfies Route;
