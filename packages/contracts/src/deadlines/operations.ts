import type { AcknowledgeDeadlineRefusal } from "@sip/domain/deadlines/acknowledge-deadline";
import type { CommentOnApplicationRefusal } from "@sip/domain/deadlines/comment-on-application";
import type { GiveBackDeadlineRefusal } from "@sip/domain/deadlines/give-back-deadline";
import type { HandOnDeadlineRefusal } from "@sip/domain/deadlines/hand-on-deadline";
import * as z from "zod/mini";
import { noSuchApplication } from "../applications/problems.ts";
import { HandlingView } from "../applications/shapes.ts";
import type { Operation, ProblemsOf } from "../operation.ts";
import { notFound } from "../problems.ts";
import * as problems from "./problems.ts";
import * as routes from "./routes.ts";
import * as shapes from "./shapes.ts";

export const listDeadlines = {
  route: routes.listDeadlines,
  summary: "Promises that are open, at risk or breached, and open cases without a due day.",
  query: z.strictObject({ state: z.optional(shapes.DeadlineState) }),
  answer: { status: 200, description: "Deadlines.", schema: shapes.DeadlineList },
  problems: { "no-such-office": notFound },
} as const satisfies Operation;

export const acknowledgeDeadline = {
  route: routes.acknowledgeDeadline,
  summary: "A supervisor takes a case over.",
  answer: { status: 200, description: "The deadline.", schema: shapes.DeadlineView },
  problems: {
    "not-found": noSuchApplication,
    "no-open-deadline": problems.noOpenDeadline,
  } satisfies ProblemsOf<AcknowledgeDeadlineRefusal>,
} as const satisfies Operation;

export const handOnDeadline = {
  route: routes.handOnDeadline,
  summary: "A supervisor hands a case on to another.",
  body: shapes.HandOnRequest,
  answer: { status: 200, description: "Who has it now.", schema: HandlingView },
  problems: {
    "not-found": noSuchApplication,
    "application-over": problems.applicationOver,
    "no-owner": problems.noOwner,
    "to-oneself": problems.toOneself,
    "already-theirs": problems.alreadyTheirs,
  } satisfies ProblemsOf<HandOnDeadlineRefusal>,
} as const satisfies Operation;

export const giveBackDeadline = {
  route: routes.giveBackDeadline,
  summary: "A supervisor gives a case back, so that nobody has it.",
  answer: { status: 200, description: "Nobody has it now.", schema: HandlingView },
  problems: {
    "not-found": noSuchApplication,
    "application-over": problems.applicationOver,
    "no-owner": problems.noOwner,
  } satisfies ProblemsOf<GiveBackDeadlineRefusal>,
} as const satisfies Operation;

export const commentOnApplication = {
  route: routes.commentOnApplication,
  summary: "A supervisor writes about a case, for staff of the office.",
  body: shapes.CommentRequest,
  answer: { status: 200, description: "All comments.", schema: HandlingView },
  problems: {
    "not-found": noSuchApplication,
    "application-over": problems.applicationOver,
    "too-many-comments": problems.tooManyComments,
  } satisfies ProblemsOf<CommentOnApplicationRefusal>,
} as const satisfies Operation;
