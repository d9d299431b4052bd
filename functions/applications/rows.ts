import * as operations from "@sip/contracts/applications/operations";
import { http } from "@sip/functions/http-trigger";
import type { FunctionRow } from "@sip/functions/row";
import { atTheCounter, request, sweep } from "@sip/functions/sizes";

/** The list brings the applications themselves. One is read again only if somebody else changed it meanwhile. */
export const sweepsApplications = ["office:get", "due-by-instant:query", "application:get", "application:put"] as const;

export const applicationsRows = [
  {
    name: "open-application",
    trigger: http(operations.openApplication),
    rights: ["office:get", "booking:get", "booking:update", "counter:update", "application:put", "tracking:put"],
    ...request,
    ...atTheCounter,
    errorImpact: "People at the counter cannot hand in their application.",
  },
  {
    name: "list-applications",
    trigger: http(operations.listApplications),
    rights: [
      "office:get",
      "booking:get",
      "application:batch-get",
      "applications-by-office:query",
      "applications-at-step:query",
    ],
    ...request,
    errorImpact: "Officers do not find an application.",
  },
  {
    name: "take-step",
    trigger: http(operations.takeStep),
    rights: ["office:get", "application:get", "application:put"],
    ...request,
    ...atTheCounter,
    shiftsSlowly: true,
    errorImpact: "Applications stand still and their owners are not told.",
  },
  {
    name: "track-application",
    trigger: http(operations.trackApplication),
    rights: ["office:get", "tracking:get", "application:get"],
    ...request,
    errorImpact: "Applicants cannot see where their application stands.",
  },
  {
    name: "remind-pick-ups",
    trigger: { kind: "schedule", cron: "cron(0 7-17 * * ? *)" },
    rights: sweepsApplications,
    ...sweep,
    errorImpact: "A passport may be cancelled 30 days after its issue because nobody told its owner.",
  },
  {
    name: "remind-papers",
    trigger: { kind: "schedule", cron: "cron(0 7-17 * * ? *)" },
    rights: sweepsApplications,
    ...sweep,
    errorImpact:
      "An application is given up and its fee lost because nobody told its owner in time which papers are missing.",
  },
  {
    name: "explain-promise",
    trigger: http(operations.explainPromise),
    rights: ["office:get", "application:get"],
    ...request,
    errorImpact: "Staff cannot see why an application is due on its day.",
  },
  {
    name: "explain-tracked-promise",
    trigger: http(operations.explainTrackedPromise),
    rights: ["office:get", "tracking:get", "application:get"],
    ...request,
    errorImpact: "Applicants cannot see why they were promised their day.",
  },
] as const satisfies readonly FunctionRow[];
