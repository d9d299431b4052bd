import { longestSearch } from "@sip/domain/applications/longest-written";
import type { OpenApplicationRefusal } from "@sip/domain/applications/open-application";
import type { TakeStepRefusal } from "@sip/domain/applications/take-step";
import * as z from "zod/mini";
import type { Operation, ProblemsOf } from "../operation.ts";
import { notFound } from "../problems.ts";
import * as problems from "./problems.ts";
import * as routes from "./routes.ts";
import * as shapes from "./shapes.ts";

export const openApplication = {
  route: routes.openApplication,
  summary: "Open the application of a checked-in ticket.",
  body: shapes.OpenApplicationRequest,
  answer: { status: 201, description: "Opened; asking again answers the same.", schema: shapes.ApplicationOpened },
  problems: {
    "not-found": problems.noSuchTicket,
    "not-checked-in": problems.notCheckedIn,
  } satisfies ProblemsOf<OpenApplicationRefusal>,
} as const satisfies Operation;

const written = z.optional(z.string().check(z.maxLength(longestSearch)));

export const listApplications = {
  route: routes.listApplications,
  summary: "Applications of the office, by step or by number, code or name.",
  query: z.strictObject({
    service: written,
    step: written,
    q: written,
    after: written,
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  }),
  answer: { status: 200, description: "A page.", schema: shapes.ApplicationPage },
  problems: {
    "no-such-office": notFound,
    "no-such-service": problems.noSuchService,
    "no-such-step": problems.noSuchStepToList,
    "step-missing": problems.stepMissing,
    "strange-cursor": problems.strangeCursor,
  },
} as const satisfies Operation;

export const takeStep = {
  route: routes.takeStep,
  summary: "Move an application along its chart.",
  body: shapes.TakeStepRequest,
  answer: { status: 200, description: "Where it stands now.", schema: shapes.StepTaken },
  problems: {
    "not-found": problems.noSuchApplication,
    "no-such-step": problems.noSuchStep,
    "step-not-allowed": problems.stepNotAllowed,
    "issues-nothing": problems.issuesNothing,
    "strange-issue-day": problems.strangeIssueDay,
  } satisfies ProblemsOf<TakeStepRefusal>,
} as const satisfies Operation;

export const trackApplication = {
  route: routes.trackApplication,
  summary: "Where an application stands, for the holder of its tracking code.",
  answer: { status: 200, description: "The status.", schema: shapes.TrackView },
  problems: { "not-found": problems.unknownCode },
} as const satisfies Operation;

export const explainPromise = {
  route: routes.explainPromise,
  summary: "How the promised date of an application came about, day by day.",
  answer: { status: 200, description: "The explanation.", schema: shapes.PromiseExplanation },
  problems: { "not-found": problems.noSuchApplication },
} as const satisfies Operation;

export const explainTrackedPromise = {
  route: routes.explainTrackedPromise,
  summary: "The same for the holder of the tracking code, without names of staff and reasons of a suspension.",
  answer: { status: 200, description: "The explanation.", schema: shapes.PromiseExplanation },
  problems: { "not-found": problems.unknownCode },
} as const satisfies Operation;
