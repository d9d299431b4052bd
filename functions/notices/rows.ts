import * as operations from "@sip/contracts/notices/operations";
import { http } from "@sip/functions/http-trigger";
import { spendsCodes } from "@sip/functions/people/rows";
import type { AtOnce, FunctionRow } from "@sip/functions/row";
import { request } from "@sip/functions/sizes";

/**
 * All offices remind at the same hour, and 20,000 reminders take thirteen minutes. A code lives for ten minutes; its
 * queue may take two.
 */
export const aQuarterHour = 15 * 60;

/** A notice is claimed before it is sent and marked after that, on every channel. */
export const remembersNotices = ["notice:put", "notice:update"] as const;
const saysNotices = [
  ...remembersNotices,
  "whatsapp:send",
  "whatsapp-secret:read",
  "sms:publish",
  "notices:count",
  "fallbacks:count",
] as const;

/** A code is computed each time it is sent, and a paid SMS is noted. */
const saysCodes = ["verification:get", "verification:update", "keys-secret:read", ...spendsCodes] as const;

/** A message costs 8 ms of a whole processor. 1,024 MB are a little over half of one, 512 MB a little over a quarter. */
const speaking = { memoryMegabytes: 1024, timeoutSeconds: 60 } as const;

/**
 * WhatsApp takes 80 messages a second from one number, each in about half a second. Twenty at a time leave the same
 * share to the codes, so a code waits only behind other codes. A run takes as long as its slowest fact, up to ten
 * seconds: with few facts a run there are some 27 a second, with ten facts 17 (npm run bench -- national).
 */
const speaksTwenty: AtOnce = { functions: 10, factsEach: 2 };

export const noticesRows = [
  {
    name: "send-code",
    trigger: {
      kind: "facts",
      of: ["verification-requested"],
      atOnce: speaksTwenty,
      mayWaitSeconds: 120,
      movedBy: { number: "codes", spanMinutes: 15 },
    },
    rights: [...saysCodes, ...saysNotices],
    ...speaking,
    errorImpact: "Applicants wait for a code that does not come, and cannot book.",
  },
  {
    name: "send-notice",
    trigger: {
      kind: "facts",
      of: [
        "phone-proven",
        "proof-undone",
        "message-unasked",
        "booking-made",
        "booking-rescheduled",
        "booking-cancelled",
        "booking-person-released",
        "visit-reminder-due",
        "application-step-taken",
        "promise-made",
        "deadline-breached",
        "deadline-still-missed",
        "pick-up-reminder-due",
        "papers-reminder-due",
      ],
      atOnce: speaksTwenty,
      mayWaitSeconds: aQuarterHour,
      movedBy: { number: "bookings", spanMinutes: 15 },
    },
    rights: ["office:get", "booking:get", "application:get", ...saysNotices, "public-url:read"],
    ...speaking,
    shiftsSlowly: true,
    errorImpact: "A person is not told what they must know, up to losing their passport.",
  },
  {
    name: "verify-whatsapp-webhook",
    trigger: http(operations.verifyWhatsAppWebhook),
    rights: ["whatsapp-secret:read"],
    ...request,
    errorImpact: "WhatsApp cannot be connected.",
  },
  {
    name: "receive-whatsapp",
    trigger: http(operations.receiveWhatsApp),
    // A code that WhatsApp did not deliver goes out by SMS from here.
    rights: [
      ...saysCodes,
      "notice:get",
      "notice:update",
      "sms:publish",
      "whatsapp-secret:read",
      "inbound-proof:get",
      "inbound-proof:update",
      "inbound-word:get",
      "phone-day:get",
      "phone-day:update",
      "phone-sessions:get",
      "phone-sessions:update",
      "notices:count",
      "fallbacks:count",
    ],
    ...request,
    // Three receipts for each of 80 messages a second, and the messages of phones that want to be proven. Meta drops a
    // receiver that is slow for long.
    reserved: 40,
    errorImpact: "Phones cannot be proven by WhatsApp, and messages that did not arrive are not sent again by SMS.",
  },
] as const satisfies readonly FunctionRow[];
