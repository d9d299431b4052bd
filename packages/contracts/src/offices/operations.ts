import type { ChangeOfficeDaysRefusal } from "@sip/domain/deadlines/change-office-days";
import type { Operation, ProblemsOf } from "../operation.ts";
import { notFound } from "../problems.ts";
import * as problems from "./problems.ts";
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

export const changeOfficeDays = {
  route: routes.changeOfficeDays,
  summary:
    "Changes single days and hours of periods of an office; without `apply` only says what that would do. For the head and administrators.",
  body: shapes.OfficeDaysRequest,
  answer: {
    status: 200,
    description: "The days, the promises that move with them, and the visits that fall on closed doors.",
    schema: shapes.OfficeDaysChange,
  },
  problems: {
    "no-such-office": notFound,
    "impossible-days": problems.impossibleDays,
    "days-changed": problems.daysChanged,
  } satisfies ProblemsOf<ChangeOfficeDaysRefusal>,
} as const satisfies Operation;
