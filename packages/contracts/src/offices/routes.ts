import type { Route } from "../operation.ts";

export const listOffices = { method: "GET", path: "/api/offices", caller: "public" } as const satisfies Route;

export const showOffice = { method: "GET", path: "/api/offices/{officeId}", caller: "public" } as const satisfies Route;

export const showService = {
  method: "GET",
  path: "/api/services/{serviceId}",
  caller: "public",
} as const satisfies Route;

export const changeOfficeDays = {
  method: "POST",
  path: "/api/offices/{officeId}/days",
  caller: ["head", "admin"],
} as const satisfies Route;
