import * as operations from "@sip/contracts/system/operations";
import { http } from "@sip/functions/http-trigger";
import type { FunctionRow } from "@sip/functions/row";
import { background, request } from "@sip/functions/sizes";

export const systemRows = [
  {
    name: "show-health",
    trigger: http(operations.showHealth),
    rights: ["offices:get"],
    ...request,
    errorImpact: "Operators cannot tell whether the service is up.",
  },
  {
    name: "probe-health",
    trigger: { kind: "schedule", cron: "cron(0/30 * * * ? *)" },
    rights: ["public-url:read"],
    memoryMegabytes: 256,
    // Two tries of ten seconds.
    timeoutSeconds: 30,
    errorImpact: "Whoever comes to the site gets no answer from SIP.",
  },
  {
    name: "show-openapi",
    trigger: http(operations.showOpenapi),
    rights: [],
    ...request,
    errorImpact: "Other systems cannot read how to talk to SIP.",
  },
  {
    name: "show-settings",
    trigger: http(operations.showSettings),
    rights: ["staff-identity:read", "stage:read", "whatsapp-number:read"],
    ...request,
    errorImpact: "Officers and supervisors cannot sign in.",
  },
  {
    name: "watch-calendar",
    // Often enough for an alarm that tells of its silence.
    trigger: { kind: "schedule", cron: "cron(30 0/6 * * ? *)" },
    rights: [],
    ...background,
    errorImpact: "Nothing can be released or promised in a year whose holidays are missing.",
  },
] as const satisfies readonly FunctionRow[];
