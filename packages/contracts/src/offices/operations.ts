import type { Operation } from "../operation.ts";
import { notFound } from "../problems.ts";
import * as routes from "./routes.ts";
import * as shapes from "./shapes.ts";

export const listOffices = {
  route: routes.listOffices,
  summary: "All offices.",
  answer: { status: 200, description: "The offices.", schema: shapes.OfficeList, cacheSeconds: 30 },
  problems: {},
} as const satisfies Operation;

export const showOffice = {
  route: routes.showOffice,
  summary: "Hours, counters, fees, rules and next release of an office.",
  answer: { status: 200, description: "The office.", schema: shapes.OfficeView, cacheSeconds: 30 },
  problems: { "no-such-office": notFound },
} as const satisfies Operation;

export const showService = {
  route: routes.showService,
  summary: "Kinds of application with their papers, and the steps of a service.",
  // A service changes with a release and not before.
  answer: { status: 200, description: "The service.", schema: shapes.ServiceView, cacheSeconds: 300 },
  problems: { "no-such-service": notFound },
} as const satisfies Operation;
