import type { AcknowledgeDeadlineRefusal } from "@sip/domain/deadlines/acknowledge-deadline";
import * as z from "zod/mini";
import { noSuchApplication } from "../applications/problems.ts";
import type { Operation, ProblemsOf } from "../operation.ts";
import { notFound } from "../problems.ts";
import * as problems from "./problems.ts";
import * as routes from "./routes.ts";
import * as shapes from "./shapes.ts";

export const listDeadlines = {
  route: routes.listDeadlines,
  summary: "Promises that are open, at risk or breached, the first due first.",
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
