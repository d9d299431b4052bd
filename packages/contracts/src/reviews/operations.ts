import { reviewStates } from "@sip/domain/applications/index-entries";
import { longestSearch } from "@sip/domain/applications/longest-written";
import type { ListReviewsRefusal } from "@sip/domain/reviews/list-reviews";
import type { ReviewApplicationRefusal } from "@sip/domain/reviews/review-application";
import * as z from "zod/mini";
import { noSuchApplication, strangeCursor } from "../applications/problems.ts";
import type { Operation, ProblemsOf } from "../operation.ts";
import { notFound } from "../problems.ts";
import { noSuchDateAt } from "../queue/problems.ts";
import * as problems from "./problems.ts";
import * as routes from "./routes.ts";
import * as shapes from "./shapes.ts";

export const listReviews = {
  route: routes.listReviews,
  summary:
    "Applications that were late, too fast or by one hand, for supervisors; by default what nobody has looked at.",
  query: z.strictObject({
    state: z.optional(z.enum(reviewStates)),
    from: z.optional(z.string()),
    after: z.optional(z.string().check(z.maxLength(longestSearch))),
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  }),
  answer: { status: 200, description: "A page, the last flagged first.", schema: shapes.ReviewPage },
  problems: {
    "no-such-office": notFound,
    "not-a-date": noSuchDateAt("?from"),
    "strange-cursor": strangeCursor,
  } satisfies ProblemsOf<ListReviewsRefusal | { readonly kind: "strange-cursor" }>,
} as const satisfies Operation;

export const reviewApplication = {
  route: routes.reviewApplication,
  summary: "A supervisor says what they found about an application's flags.",
  body: shapes.ReviewRequest,
  answer: { status: 200, description: "The application and its flags.", schema: shapes.ReviewView },
  problems: {
    "not-found": noSuchApplication,
    "nothing-flagged": problems.nothingFlagged,
    "own-steps": problems.ownSteps,
  } satisfies ProblemsOf<ReviewApplicationRefusal>,
} as const satisfies Operation;
