import { counterRoles as counter } from "@sip/domain/act";
import { followerRows } from "./facts/follower-rows.ts";
import type { AtOnce, Caller, FunctionRow, Method, Trigger } from "./row.ts";

const http = (method: Method, path: string, caller: Caller): Trigger => ({ kind: "http", method, path, caller });
const anyStaff = ["officer", "supervisor", "admin"] as const;

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
 * The table's stream has a shard for each partition of the table: four when it is new, twenty before a national opening. Each is read
 * by four at once (infra/constructs/change-feed.ts), which are eighty then. A batch that finds no place comes again.
 */
const listening = { ...background, reserved: 80 } as const;

/** Whoever stands at a counter goes on while the country books: 20 at once are some 200 presses a second. */
const atTheCounter = { reserved: 20 } as const;

/** A message costs 8 ms of a whole processor. 1,024 MB are a little over half of one, 512 MB a little over a quarter. */
const speaking = { memoryMegabytes: 1024, timeoutSeconds: 60 } as const;

/** Nobody is told by these but supervisors, a few a day. */
const unhurried: AtOnce = { functions: 2, factsEach: 10 };

/**
 * WhatsApp takes 80 messages a second from one number, and each takes it about half a second. Twenty at a time leave as much
 * again to the codes: who waits for a code waits behind nothing but codes. A run is as slow as the slowest of its facts, up to ten seconds: with
 * few facts each they are some 27 a second, with ten each 17 (npm run bench -- national).
 */
const speaksTwenty: AtOnce = { functions: 10, factsEach: 2 };

/** All offices remind at the same hour, and 20,000 reminders take thirteen minutes. A code, which lives for ten, has two. */
const aQuarterHour = 15 * 60;

/** A booking code has the number of its office. Until the stream has brought a booking its first place tells it. */
const findsBookings = ["office-number:get", "office:get", "booking:get", "slot:get", "keys-secret:read"] as const;

/** A phone takes its turn; what its people leave is free again. */
const leavesPlaces = [
  ...findsBookings,
  "phone:get",
  "phone:update",
  "slot:delete",
  "person:update",
  "booking:put",
] as const;

/** Seats are taken from a session, and given back where no booking came of them; other sessions are offered when it is full. */
const fillsSeats = ["dispenser:batch-get", "dispenser:update", "dispenser:get", "dispenser:put", "slot:put"] as const;

/** What is due comes with the list; only what somebody else changes meanwhile is read again. */
const sweepsApplications = ["office:get", "due-by-instant:query", "application:get", "application:put"] as const;

/** A notice is claimed before it is said, and marked after, on whichever channel. */
const remembersNotices = ["notice:put", "notice:update"] as const;
const saysNotices = [...remembersNotices, "whatsapp-secret:read", "sms:publish"] as const;

/** A code is counted when it is about to cost money, unless its phone has booked of late. */
const spendsCodes = ["code-budget:update", "bookings-by-phone:query"] as const;

/** A code is computed each time that it is said, and what is paid for its SMS noted. */
const saysCodes = ["verification:get", "verification:update", "keys-secret:read", ...spendsCodes] as const;

/** One row per Lambda: what starts it, who may call it, what it may touch. Everything else is made from this list. */
export const catalog = [
  {
    name: "show-health",
    concept: "service",
    trigger: http("GET", "/api/health", "public"),
    rights: ["offices:get"],
    ...request,
    errorImpact: "Operators cannot tell whether the service is up.",
  },
  {
    name: "probe-health",
    concept: "service",
    trigger: { kind: "schedule", cron: "cron(0/30 * * * ? *)" },
    rights: [],
    memoryMegabytes: 256,
    // Two tries of ten seconds.
    timeoutSeconds: 30,
    errorImpact: "Whoever comes to the site gets no answer from SIP.",
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
    rights: ["offices:get", "office:batch-get"],
    ...request,
    errorImpact: "Applicants see no office, fee or next opening.",
  },
  {
    name: "show-office",
    concept: "offices",
    trigger: http("GET", "/api/offices/{officeId}", "public"),
    rights: ["office:get"],
    ...request,
    errorImpact: "Applicants see no hours, fee or next opening of their office.",
  },
  {
    name: "show-service",
    concept: "offices",
    trigger: http("GET", "/api/services/{serviceId}", "public"),
    rights: [],
    ...request,
    errorImpact: "Applicants cannot choose what they come for, and officers see no names of steps.",
  },
  {
    name: "show-availability",
    concept: "queue",
    trigger: http("GET", "/api/offices/{officeId}/availability", "public"),
    rights: ["office:get", "dispenser:batch-get"],
    ...request,
    errorImpact: "Applicants cannot see free places and cannot choose a day.",
  },
  {
    name: "request-verification",
    concept: "people",
    trigger: http("POST", "/api/verifications", "public"),
    rights: [
      "phone-limit:update",
      "verification:put",
      "inbound-proof:put",
      "inbound-word:put",
      "keys-secret:read",
      ...spendsCodes,
    ],
    ...request,
    counts: ["codes"],
    errorImpact: "Applicants get no code and cannot book.",
  },
  {
    name: "confirm-verification",
    concept: "people",
    trigger: http("POST", "/api/verifications/{verificationId}/confirm", "public"),
    rights: ["verification:get", "verification:update", "inbound-proof:get", "phone-sessions:get", "keys-secret:read"],
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
    rights: ["phone-sessions:get", "keys-secret:read"],
    memoryMegabytes: 1024,
    timeoutSeconds: 10,
    // Each booking of a rush asks it first. The first answer of an instance takes 200 ms of so much memory, and 400 ms of half of it; of
    // 945 a second 194 are at work at once then (npm run bench -- national).
    reserved: 220,
    warmAtRelease: 200,
    errorImpact: "Applicants with a proven phone are turned away from their own bookings.",
  },
  {
    name: "sign-out-phone",
    concept: "people",
    trigger: http("POST", "/api/phone/sign-out", "applicant"),
    rights: ["phone-sessions:update", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants who lost a device cannot lock it out.",
  },
  {
    name: "book-slot",
    concept: "queue",
    trigger: http("POST", "/api/offices/{officeId}/bookings", "applicant"),
    rights: [
      "office:get",
      "phone:batch-get",
      "phone:update",
      "person:batch-get",
      "person:put",
      ...fillsSeats,
      "keys-secret:read",
    ],
    memoryMegabytes: 1024,
    timeoutSeconds: 10,
    // The API lets 1,000 a second through (infra/constructs/request-limits.ts), and the slowest, with a cold start, take 0.6 s.
    reserved: 450,
    warmAtRelease: 250,
    shiftsSlowly: true,
    counts: ["bookings"],
    errorImpact: "Applicants lose the race for a place through no fault of theirs.",
  },
  {
    name: "list-bookings",
    concept: "queue",
    trigger: http("GET", "/api/bookings", "applicant"),
    rights: ["office:get", "bookings-by-phone:query", "keys-secret:read"],
    ...request,
    errorImpact: "Applicants cannot see what they have booked.",
  },
  {
    name: "show-booking",
    concept: "queue",
    trigger: http("GET", "/api/bookings/{bookingCode}", "applicant"),
    rights: findsBookings,
    ...request,
    errorImpact: "Applicants cannot see their ticket.",
  },
  {
    name: "cancel-booking",
    concept: "queue",
    trigger: http("POST", "/api/bookings/{bookingCode}/cancel", "applicant"),
    rights: [...leavesPlaces, "dispenser:update"],
    ...request,
    errorImpact: "Places that nobody will use stay taken.",
  },
  {
    name: "reschedule-booking",
    concept: "queue",
    trigger: http("POST", "/api/bookings/{bookingCode}/reschedule", "applicant"),
    rights: [...leavesPlaces, ...fillsSeats],
    ...request,
    errorImpact: "Applicants who cannot come lose their fee instead of moving their visit.",
  },
  {
    name: "check-in",
    concept: "queue",
    trigger: http("POST", "/api/offices/{officeId}/check-ins", counter),
    rights: [...findsBookings, "booking:put"],
    ...request,
    ...atTheCounter,
    errorImpact: "People stand at the counter and cannot be checked in.",
  },
  {
    name: "release-person",
    concept: "queue",
    trigger: http("POST", "/api/offices/{officeId}/people/release", counter),
    rights: [...leavesPlaces, "dispenser:update", "person:get"],
    ...request,
    errorImpact: "A person whose NIK somebody else booked cannot get a place of their own.",
  },
  {
    name: "list-arrivals",
    concept: "queue",
    trigger: http("GET", "/api/offices/{officeId}/arrivals", anyStaff),
    rights: ["office:get", "arrivals-by-day:query"],
    ...request,
    errorImpact: "Officers do not see who is coming today.",
  },
  {
    name: "heal-gaps",
    concept: "queue",
    trigger: { kind: "schedule", cron: "cron(0 6-21 * * ? *)" },
    rights: ["offices:get", "office:batch-get", "dispenser:batch-get", "dispenser:put", "slot:batch-get"],
    ...sweep,
    errorImpact: "Places given back are not offered to anybody else.",
  },
  {
    name: "remind-visits",
    concept: "queue",
    trigger: { kind: "schedule", cron: "cron(0 8-17 * * ? *)" },
    rights: ["office:get", "due-by-instant:query", "booking:put"],
    ...sweep,
    errorImpact: "People forget their visit and lose their place.",
  },
  {
    name: "open-application",
    concept: "applications",
    trigger: http("POST", "/api/offices/{officeId}/applications", counter),
    rights: ["office:get", "booking:get", "booking:update", "counter:update", "application:put", "tracking:put"],
    ...request,
    ...atTheCounter,
    errorImpact: "People at the counter cannot hand in their application.",
  },
  {
    name: "list-applications",
    concept: "applications",
    trigger: http("GET", "/api/offices/{officeId}/applications", anyStaff),
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
    concept: "applications",
    trigger: http("POST", "/api/applications/{applicationNumber}/steps", counter),
    rights: ["office:get", "application:get", "application:put"],
    ...request,
    ...atTheCounter,
    shiftsSlowly: true,
    errorImpact: "Applications stand still and their owners are not told.",
  },
  {
    name: "track-application",
    concept: "applications",
    trigger: http("GET", "/api/track/{trackingCode}", "public"),
    rights: ["office:get", "tracking:get", "application:get"],
    ...request,
    errorImpact: "Applicants cannot see where their application stands.",
  },
  {
    name: "remind-pick-ups",
    concept: "applications",
    trigger: { kind: "schedule", cron: "cron(0 7-17 * * ? *)" },
    rights: sweepsApplications,
    ...sweep,
    errorImpact: "A passport is voided after 30 days because nobody told its owner.",
  },
  {
    name: "sweep-deadlines",
    concept: "deadlines",
    // Offices open from 05.30 (WIT) to 16.00 (WIB) by Jakarta's clock; a Saturday may be opened by an office.
    trigger: { kind: "schedule", cron: "cron(0/5 5-16 * * ? *)" },
    rights: sweepsApplications,
    ...sweep,
    counts: ["breaches"],
    errorImpact: "A deadline slips without the supervisor or the applicant knowing.",
  },
  {
    name: "list-deadlines",
    concept: "deadlines",
    trigger: http("GET", "/api/offices/{officeId}/deadlines", anyStaff),
    rights: ["office:get", "deadlines-by-office:query"],
    ...request,
    errorImpact: "Supervisors do not see what is about to be late.",
  },
  {
    name: "acknowledge-deadline",
    concept: "deadlines",
    trigger: http("POST", "/api/applications/{applicationNumber}/deadline/acknowledge", ["supervisor"]),
    rights: ["office:get", "application:get", "application:put"],
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
      // Promises are broken at closing time, once a day.
      movedBy: { number: "breaches", spanMinutes: 24 * 60 },
    },
    rights: ["office:get", ...remembersNotices, "alerts-topic:publish"],
    ...background,
    errorImpact: "Supervisors are not told of a case that is or will be late.",
  },
  {
    name: "follow-changes",
    concept: "facts",
    trigger: { kind: "changes", followers: followerRows },
    rights: ["booking:put", "bus:publish", "debt:batch-get", "debt:get", "debt:update", "debt:delete"],
    ...listening,
    errorImpact: "New bookings are missing from the officers' list, and nobody is told anything.",
  },
  {
    name: "send-code",
    concept: "notices",
    trigger: {
      kind: "facts",
      of: ["verification-requested"],
      atOnce: speaksTwenty,
      mayWaitSeconds: 120,
      movedBy: { number: "codes", spanMinutes: 15 },
    },
    rights: [...saysCodes, ...saysNotices],
    ...speaking,
    counts: ["notices", "fallbacks"],
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
      atOnce: speaksTwenty,
      mayWaitSeconds: aQuarterHour,
      movedBy: { number: "bookings", spanMinutes: 15 },
    },
    rights: ["office:get", "booking:get", "application:get", ...saysNotices],
    ...speaking,
    shiftsSlowly: true,
    counts: ["notices", "fallbacks"],
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
    // A code that WhatsApp did not deliver is said by SMS from here.
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
    ],
    ...request,
    // Receipts of 80 messages a second, some three each, and what phones write to be proven: Meta gives up on who is slow for long.
    reserved: 40,
    counts: ["notices", "fallbacks"],
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
