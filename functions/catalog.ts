import type { AtOnce, Caller, FunctionRow, Method, Trigger } from "./row.ts";

const http = (method: Method, path: string, caller: Caller): Trigger => ({ kind: "http", method, path, caller });
const anyStaff = ["officer", "supervisor", "admin"] as const;
const counter = ["officer", "supervisor"] as const;

/** API Gateway gives up after 30 s; a person does after 10. */
const request = { memoryMegabytes: 512, timeoutSeconds: 10 } as const;
const background = { memoryMegabytes: 512, timeoutSeconds: 60 } as const;

/**
 * A sweep writes as fast as its processor lets it: a write costs 1.9 ms of a whole one, which 1,769 MB are. 20,000 visits to
 * remind of at one hour take 40 s; in 512 MB and a minute a run came to 9,000.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
const sweep = { memoryMegabytes: 1769, timeoutSeconds: 300 } as const;

/**
 * The table's stream has a shard for each partition of the table: four when it is new, twelve before a national opening. Each is read
 * by four at once (infra/constructs/change-feed.ts).
 */
const listening = { ...background, reserved: 48 } as const;

/** Whoever stands at a counter goes on while the country books: 20 at once are some 200 presses a second. */
const atTheCounter = { reserved: 20 } as const;

/** A message costs 8 ms of a whole processor. 1,024 MB are a little over half of one, 512 MB a little over a quarter. */
const speaking = { memoryMegabytes: 1024, timeoutSeconds: 60 } as const;

/**
 * WhatsApp takes 80 messages a second from one number, and each takes it about half a second. Twenty at a time are some 35 a
 * second, and leave as much again to the codes: who waits for a code waits behind nothing but codes. A run is as slow as
 * the slowest of its facts, up to ten seconds, so codes have many functions with few facts each.
 */
const unhurried: AtOnce = { functions: 2, factsEach: 10 };
const waitedFor: AtOnce = { functions: 10, factsEach: 2 };

/** All offices remind at the same hour, and 20,000 reminders take thirteen minutes. A code, which lives for ten, has two. */
const aQuarterHour = 15 * 60;

/** Who says codes, or says by SMS what WhatsApp did not deliver: a code is computed again for that, and paid for. */
const saysCodes = [
  "table:read",
  "table:write",
  "keys-secret:read",
  "whatsapp-secret:read",
  "sms:publish",
  "code-budget:spend",
] as const;

/** One row per Lambda: what starts it, who may call it, what it may touch. Everything else is made from this list. */
export const catalog = [
  {
    name: "show-health",
    concept: "service",
    trigger: http("GET", "/api/health", "public"),
    rights: [],
    ...request,
    errorImpact: "Operators cannot tell whether the service is up.",
  },
  {
    name: "show-openapi",
    concept: "service",
    trigger: http("GET", "/api/openapi.json", "public"),
    rights: [],
    ...request,
    errorImpact: "Other systems cannot read how to talk to SIP.",
  },
  {
    name: "show-settings",
    concept: "service",
    trigger: http("GET", "/api/settings", "public"),
    rights: [],
    ...request,
    errorImpact: "Officers and supervisors cannot sign in.",
  },
  {
    name: "list-offices",
    concept: "offices",
    trigger: http("GET", "/api/offices", "public"),
    rights: ["table:read"],
    ...request,
    errorImpact: "Applicants see no office, fee or next opening.",
  },
  {
    name: "show-office",
    concept: "offices",
    trigger: http("GET", "/api/offices/{officeId}", "public"),
    rights: ["table:read"],
    ...request,
    errorImpact: "Applicants see no hours, fee or next opening of their office.",
  },
  {
    name: "show-availability",
    concept: "queue",
    trigger: http("GET", "/api/offices/{officeId}/availability", "public"),
    rights: ["table:read"],
    ...request,
    errorImpact: "Applicants cannot see free places and cannot choose a day.",
  },
  {
    name: "request-verification",
    concept: "people",
    trigger: http("POST", "/api/verifications", "public"),
    rights: ["table:read", "table:write", "keys-secret:read", "code-budget:spend"],
    ...request,
    errorImpact: "Applicants get no code and cannot book.",
  },
  {
    name: "confirm-verification",
    concept: "people",
    trigger: http("POST", "/api/verifications/{verificationId}/confirm", "public"),
    rights: ["table:read", "table:write", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants have a code that is not accepted and cannot book.",
    countedRefusal: {
      kind: "wrong-code",
      // What one address can guess that asks for all the codes it may have: 20 in ten minutes, with five tries each. People
      // mistype one code in ten: that would be 500 codes in five minutes.
      above: 50,
      whoIsHurt: "Somebody guesses codes: who owns a guessed number loses its bookings to a stranger.",
    },
  },
  {
    name: "authorize-applicant",
    concept: "people",
    trigger: { kind: "authorizer" },
    rights: ["table:read", "keys-secret:read"],
    ...request,
    // Each booking of a rush asks it first, for some 30 ms: 1,000 a second are 30 at once, three times as many while they start.
    reserved: 100,
    warmAtRelease: 50,
    errorImpact: "Applicants with a proven phone are turned away from their own bookings.",
  },
  {
    name: "sign-out-phone",
    concept: "people",
    trigger: http("POST", "/api/phone/sign-out", "applicant"),
    rights: ["table:write", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants who lost a device cannot lock it out.",
  },
  {
    name: "book-slot",
    concept: "queue",
    trigger: http("POST", "/api/offices/{officeId}/bookings", "applicant"),
    rights: ["table:read", "table:write", "keys-secret:read"],
    memoryMegabytes: 1024,
    timeoutSeconds: 10,
    // The API lets 1,000 a second through (infra/constructs/request-limits.ts), and the slowest, with a cold start, take 0.4 s.
    reserved: 400,
    warmAtRelease: 100,
    shiftsSlowly: true,
    errorImpact: "Applicants lose the race for a place through no fault of theirs.",
  },
  {
    name: "list-bookings",
    concept: "queue",
    trigger: http("GET", "/api/bookings", "applicant"),
    rights: ["table:read", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants cannot see what they have booked.",
  },
  {
    name: "show-booking",
    concept: "queue",
    trigger: http("GET", "/api/bookings/{bookingCode}", "applicant"),
    rights: ["table:read", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants cannot see their ticket.",
  },
  {
    name: "cancel-booking",
    concept: "queue",
    trigger: http("POST", "/api/bookings/{bookingCode}/cancel", "applicant"),
    rights: ["table:read", "table:write", "keys-secret:read"],
    ...request,
    errorImpact: "Places that nobody will use stay taken.",
  },
  {
    name: "reschedule-booking",
    concept: "queue",
    trigger: http("POST", "/api/bookings/{bookingCode}/reschedule", "applicant"),
    rights: ["table:read", "table:write", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants who cannot come lose their fee instead of moving their visit.",
  },
  {
    name: "check-in",
    concept: "queue",
    trigger: http("POST", "/api/offices/{officeId}/check-ins", counter),
    rights: ["table:read", "table:write", "keys-secret:read"],
    ...request,
    ...atTheCounter,
    errorImpact: "People stand at the counter and cannot be checked in.",
  },
  {
    name: "release-person",
    concept: "queue",
    trigger: http("POST", "/api/offices/{officeId}/people/release", counter),
    rights: ["table:read", "table:write", "keys-secret:read"],
    ...request,
    errorImpact: "A person whose NIK somebody else booked cannot get a place of their own.",
  },
  {
    name: "list-arrivals",
    concept: "queue",
    trigger: http("GET", "/api/offices/{officeId}/arrivals", anyStaff),
    rights: ["table:read"],
    ...request,
    errorImpact: "Officers do not see who is coming today.",
  },
  {
    name: "project-bookings",
    concept: "queue",
    trigger: { kind: "changes", of: ["slot"] },
    rights: ["table:read", "table:write"],
    ...listening,
    errorImpact: "New bookings are missing from the officers' list and are not confirmed by message.",
  },
  {
    name: "heal-gaps",
    concept: "queue",
    trigger: { kind: "schedule", cron: "cron(0 6-21 * * ? *)" },
    rights: ["table:read", "table:write"],
    ...sweep,
    errorImpact: "Places given back are not offered to anybody else.",
  },
  {
    name: "remind-visits",
    concept: "queue",
    trigger: { kind: "schedule", cron: "cron(0 8-17 * * ? *)" },
    rights: ["table:read", "table:write"],
    ...sweep,
    errorImpact: "People forget their visit and lose their place.",
  },
  {
    name: "open-application",
    concept: "applications",
    trigger: http("POST", "/api/offices/{officeId}/applications", counter),
    rights: ["table:read", "table:write"],
    ...request,
    ...atTheCounter,
    errorImpact: "People at the counter cannot hand in their application.",
  },
  {
    name: "list-applications",
    concept: "applications",
    trigger: http("GET", "/api/offices/{officeId}/applications", anyStaff),
    rights: ["table:read"],
    ...request,
    errorImpact: "Officers do not find an application.",
  },
  {
    name: "take-step",
    concept: "applications",
    trigger: http("POST", "/api/applications/{applicationNumber}/steps", counter),
    rights: ["table:read", "table:write"],
    ...request,
    ...atTheCounter,
    shiftsSlowly: true,
    errorImpact: "Applications stand still and their owners are not told.",
  },
  {
    name: "track-application",
    concept: "applications",
    trigger: http("GET", "/api/track/{trackingCode}", "public"),
    rights: ["table:read"],
    ...request,
    errorImpact: "Applicants cannot see where their passport is.",
  },
  {
    name: "remind-pick-ups",
    concept: "applications",
    trigger: { kind: "schedule", cron: "cron(0 7-17 * * ? *)" },
    rights: ["table:read", "table:write"],
    ...sweep,
    errorImpact: "A passport is voided after 30 days because nobody told its owner.",
  },
  {
    name: "sweep-deadlines",
    concept: "deadlines",
    // Offices open from 05.30 (WIT) to 16.00 (WIB) by Jakarta's clock; a Saturday may be opened by an office.
    trigger: { kind: "schedule", cron: "cron(0/5 5-16 * * ? *)" },
    rights: ["table:read", "table:write"],
    ...sweep,
    errorImpact: "A deadline slips without the supervisor or the applicant knowing.",
  },
  {
    name: "list-deadlines",
    concept: "deadlines",
    trigger: http("GET", "/api/offices/{officeId}/deadlines", anyStaff),
    rights: ["table:read"],
    ...request,
    errorImpact: "Supervisors do not see what is about to be late.",
  },
  {
    name: "acknowledge-deadline",
    concept: "deadlines",
    trigger: http("POST", "/api/applications/{applicationNumber}/deadline/acknowledge", ["supervisor"]),
    rights: ["table:read", "table:write"],
    ...request,
    errorImpact: "Two supervisors chase the same case, or none does.",
  },
  {
    name: "alert-supervisors",
    concept: "deadlines",
    trigger: {
      kind: "facts",
      of: ["deadline-at-risk", "deadline-breached"],
      atOnce: unhurried,
      mayWaitSeconds: aQuarterHour,
    },
    rights: ["table:read", "table:write", "alerts-topic:publish"],
    ...background,
    errorImpact: "Supervisors are not told of a case that is or will be late.",
  },
  {
    name: "publish-facts",
    concept: "facts",
    trigger: { kind: "changes", of: ["booking", "application", "verification", "inbound-proof", "phone-day"] },
    rights: ["bus:publish"],
    ...listening,
    errorImpact: "Nobody is told anything: no confirmation, no ready message, no alert.",
  },
  {
    name: "send-code",
    concept: "notices",
    trigger: { kind: "facts", of: ["verification-requested"], atOnce: waitedFor, mayWaitSeconds: 120 },
    rights: saysCodes,
    ...speaking,
    errorImpact: "Applicants wait for a code that does not come, and cannot book.",
  },
  {
    name: "send-notice",
    concept: "notices",
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
        "deadline-breached",
        "pick-up-reminder-due",
      ],
      atOnce: unhurried,
      mayWaitSeconds: aQuarterHour,
    },
    rights: ["table:read", "table:write", "whatsapp-secret:read", "sms:publish"],
    ...speaking,
    shiftsSlowly: true,
    errorImpact: "A person is not told what they must know, up to losing their passport.",
  },
  {
    name: "verify-whatsapp-webhook",
    concept: "notices",
    trigger: http("GET", "/webhooks/whatsapp", "public"),
    rights: ["whatsapp-secret:read"],
    ...request,
    errorImpact: "WhatsApp cannot be connected.",
  },
  {
    name: "receive-whatsapp",
    concept: "notices",
    trigger: http("POST", "/webhooks/whatsapp", "public"),
    // The keys, because a code that WhatsApp did not deliver is computed again for its SMS and stored nowhere.
    rights: saysCodes,
    ...request,
    // Receipts of 80 messages a second, some three each, and what phones write to be proven: Meta gives up on who is slow for long.
    reserved: 40,
    errorImpact: "Phones cannot be proven by WhatsApp, and messages that did not arrive are not sent again by SMS.",
  },
] as const satisfies readonly FunctionRow[];

export type FunctionName = (typeof catalog)[number]["name"];

/** The row of a function, by name. */
export const rowOf = (name: FunctionName): FunctionRow => {
  const row = catalog.find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`no function is called ${name}`);
  return row;
};
