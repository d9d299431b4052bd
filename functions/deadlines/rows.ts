import * as operations from "@sip/contracts/deadlines/operations";
import { sweepsApplications } from "@sip/functions/applications/rows";
import { http } from "@sip/functions/http-trigger";
import { aQuarterHour, remembersNotices } from "@sip/functions/notices/rows";
import type { AtOnce, FunctionRow } from "@sip/functions/row";
import { background, request, sweep } from "@sip/functions/sizes";

/** These facts tell only supervisors, a few a day. */
const unhurried: AtOnce = { functions: 2, factsEach: 10 };

/**
 * By Jakarta's clock offices are open from 05.30 (WIT) to 16.00 (WIB). Every day, because an office may open on a
 * Saturday.
 */
const whileOfficesAreOpen = "cron(0/5 5-16 * * ? *)";

export const deadlinesRows = [
  {
    name: "sweep-deadlines",
    trigger: { kind: "schedule", cron: whileOfficesAreOpen },
    rights: [...sweepsApplications, "breaches:count"],
    ...sweep,
    errorImpact: "A deadline slips without the supervisor or the applicant knowing.",
  },
  {
    name: "send-digests",
    // By Jakarta's clock offices open from 05.30 (WIT) on. A digest that failed is tried again for an hour.
    trigger: { kind: "schedule", cron: "cron(0/5 5-10 * * ? *)" },
    rights: [
      "offices:get",
      "office:batch-get",
      "deadlines-by-office:query",
      "pace:batch-get",
      "notice:get",
      ...remembersNotices,
      "alerts-topic:publish",
      "public-url:read",
    ],
    ...sweep,
    errorImpact: "Supervisors begin the day without knowing what is late, due or at risk.",
  },
  {
    name: "list-deadlines",
    trigger: http(operations.listDeadlines),
    rights: ["office:get", "deadlines-by-office:query", "pace:batch-get", "due-week:batch-get"],
    ...request,
    errorImpact: "Supervisors do not see what is about to be late.",
  },
  {
    name: "acknowledge-deadline",
    trigger: http(operations.acknowledgeDeadline),
    rights: ["office:get", "application:get", "application:put"],
    ...request,
    errorImpact: "Two supervisors chase the same case, or none does.",
  },
  {
    name: "hand-on-deadline",
    trigger: http(operations.handOnDeadline),
    rights: ["office:get", "application:get", "application:put"],
    ...request,
    errorImpact: "A case stays with somebody who cannot attend to it.",
  },
  {
    name: "give-back-deadline",
    trigger: http(operations.giveBackDeadline),
    rights: ["office:get", "application:get", "application:put"],
    ...request,
    errorImpact: "A case that nobody works on looks as if somebody did.",
  },
  {
    name: "comment-on-application",
    trigger: http(operations.commentOnApplication),
    rights: ["office:get", "application:get", "application:put"],
    ...request,
    errorImpact: "What one supervisor has found out, the next one asks again.",
  },
  {
    name: "alert-supervisors",
    trigger: {
      kind: "facts",
      of: ["deadline-at-risk", "deadline-breached", "deadline-still-missed", "promise-moved-again", "deadline-raised"],
      atOnce: unhurried,
      mayWaitSeconds: aQuarterHour,
      // A sweep saves some 500 cases a second (sizes.ts), and those of one minute are told together.
      gathersForSeconds: 5,
      // Promises are broken once a day, at closing time.
      movedBy: { number: "breaches", spanMinutes: 24 * 60 },
    },
    rights: [
      "office:get",
      "application:get",
      "deadlines-by-office:query",
      "notice:get",
      ...remembersNotices,
      "alerts-topic:publish",
      "public-url:read",
    ],
    ...background,
    errorImpact: "Supervisors are not told of a case that is or will be late.",
  },
  {
    name: "renew-promises",
    // When sweep-deadlines runs, too: nobody is told of a moved promise at night.
    trigger: { kind: "schedule", cron: whileOfficesAreOpen },
    rights: [
      "offices:get",
      "office:batch-get",
      "office:get",
      "office:update",
      "deadlines-by-office:query",
      "application:get",
      "application:put",
    ],
    ...sweep,
    errorImpact: "Applicants are not told that their day has moved because the office changed its days.",
  },
] as const satisfies readonly FunctionRow[];
