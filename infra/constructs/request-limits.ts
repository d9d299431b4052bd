import type { Route } from "@sip/contracts/operation";
import { confirmVerification, requestVerification } from "@sip/contracts/people/routes";
import { bookSlot } from "@sip/contracts/queue/routes";

/** How many requests a second the API takes over a long time, and how many at once. Above that it answers 429. */
export interface RequestLimit {
  readonly perSecond: number;
  readonly atOnce: number;
}

/**
 * API Gateway in Jakarta takes 2,500 requests a second from an account, 1,250 at once. A fifth of that stays free, so
 * that a rush does not stop another stage of the same account.
 */
export const stageLimit: RequestLimit = { perSecond: 2000, atOnce: 1000 };

interface RouteLimit extends RequestLimit {
  readonly route: Route;
}

export const routeLimits: readonly RouteLimit[] = [
  // If all 151 offices released at once, 37,800 seats would go in a minute, 630 a second. Half as much again is for
  // people who come too late; more would only displace people who look for another day.
  { route: bookSlot, perSecond: 1000, atOnce: 1000 },
  // WhatsApp takes 80 messages a second from a number: more codes could not be sent in time, and each costs money. Some
  // 27 a second are sent (functions/catalog.ts), so 400 at once are sent within fifteen seconds.
  { route: requestVerification, perSecond: 80, atOnce: 400 },
  // Two tries for each code. So many tries an attacker gets too: at this speed against six digits, with a few tries for
  // each code.
  { route: confirmVerification, perSecond: 160, atOnce: 400 },
];
