import { supervisingRoles as supervising } from "@sip/domain/staff-roles";
import type { Route } from "../operation.ts";

export const listReviews = {
  method: "GET",
  path: "/api/offices/{officeId}/reviews",
  caller: supervising,
} as const satisfies Route;

export const reviewApplication = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/review",
  caller: supervising,
} as const satisfies Route;
