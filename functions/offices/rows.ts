import * as operations from "@sip/contracts/offices/operations";
import { http } from "@sip/functions/http-trigger";
import type { FunctionRow } from "@sip/functions/row";
import { request } from "@sip/functions/sizes";

export const officesRows = [
  {
    name: "list-offices",
    trigger: http(operations.listOffices),
    rights: ["offices:get", "office:batch-get"],
    ...request,
    errorImpact: "Applicants see no office, fee or next opening.",
  },
  {
    name: "show-office",
    trigger: http(operations.showOffice),
    rights: ["office:get"],
    ...request,
    errorImpact: "Applicants see no hours, fee or next opening of their office.",
  },
  {
    name: "show-service",
    trigger: http(operations.showService),
    rights: [],
    ...request,
    errorImpact: "Applicants cannot choose what they come for, and officers see no names of steps.",
  },
  {
    name: "change-office-days",
    trigger: http(operations.changeOfficeDays),
    rights: [
      "office:get",
      "office:update",
      "office-change:batch-get",
      "office-change:put",
      "deadlines-by-office:query",
      "arrivals-by-day:query",
    ],
    ...request,
    errorImpact: "An office cannot say that it is closed or has other hours, and promises days on which nobody works.",
  },
] as const satisfies readonly FunctionRow[];
