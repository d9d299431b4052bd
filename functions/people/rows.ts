import * as operations from "@sip/contracts/people/operations";
import { http } from "@sip/functions/http-trigger";
import type { FunctionRow } from "@sip/functions/row";
import { request } from "@sip/functions/sizes";

/** A code is counted before it costs money, unless its phone has booked recently. */
export const spendsCodes = ["code-budget:update", "bookings-by-phone:query"] as const;

export const peopleRows = [
  {
    name: "request-verification",
    trigger: http(operations.requestVerification),
    rights: [
      "phone-limit:update",
      "verification:put",
      "inbound-proof:put",
      "inbound-word:put",
      "keys-secret:read",
      ...spendsCodes,
      "whatsapp-number:read",
      "codes:count",
    ],
    ...request,
    errorImpact: "Applicants get no code and cannot book.",
  },
  {
    name: "confirm-verification",
    trigger: http(operations.confirmVerification),
    rights: ["verification:get", "verification:update", "inbound-proof:get", "phone-sessions:get", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants have a code that is not accepted and cannot book.",
    countedRefusal: {
      kind: "wrong-code",
      // So many wrong codes one address can try with all the codes it may ask for: 20 in ten minutes, five tries each.
      // People mistype one code in ten: for so many mistakes that would be 500 codes in five minutes.
      above: 50,
      whoIsHurt: "Somebody guesses codes: who owns a guessed number loses its bookings to a stranger.",
    },
  },
  {
    name: "authorize-applicant",
    trigger: { kind: "authorizer" },
    rights: ["phone-sessions:get", "keys-secret:read"],
    memoryMegabytes: 1024,
    timeoutSeconds: 10,
    // In a rush each booking asks this function first. An instance's first answer takes 200 ms with this memory, 400 ms
    // with half of it; at 945 a second 194 then work at once (npm run bench -- national).
    reserved: 220,
    warmAtRelease: 200,
    errorImpact: "Applicants with a proven phone are turned away from their own bookings.",
  },
  {
    name: "sign-out-phone",
    trigger: http(operations.signOutPhone),
    rights: ["phone-sessions:update", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants who lost a device cannot lock it out.",
  },
] as const satisfies readonly FunctionRow[];
