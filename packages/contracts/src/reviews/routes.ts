import type { Route } from "../operation.ts";

export const listReviews = {
  method: "GET",
  path: "/api/offices/{officeId}/reviews",
  caller: ["supervisor"],
} as const satisfies Route;

export const reviewApplication = {
  method: "POST",
  path: "/api/applications/{applicationNumber}/review",
  caller: ["supervisor"],
} as const satisfies Route;
