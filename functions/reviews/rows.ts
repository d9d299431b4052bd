import * as operations from "@sip/contracts/reviews/operations";
import { http } from "@sip/functions/http-trigger";
import type { FunctionRow } from "@sip/functions/row";
import { request } from "@sip/functions/sizes";

export const reviewsRows = [
  {
    name: "list-reviews",
    trigger: http(operations.listReviews),
    rights: ["office:get", "reviews-by-office:query"],
    ...request,
    errorImpact: "Supervisors do not see what was late, too fast or by one hand.",
  },
  {
    name: "review-application",
    trigger: http(operations.reviewApplication),
    rights: ["office:get", "application:get", "application:put"],
    ...request,
    errorImpact: "What a supervisor found about a case is not kept, and the list does not get shorter.",
  },
] as const satisfies readonly FunctionRow[];
