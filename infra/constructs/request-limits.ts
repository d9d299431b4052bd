import type { Route } from "@sip/contracts/operation";
import { confirmVerification, requestVerification } from "@sip/contracts/people/routes";
import { bookSlot } from "@sip/contracts/queue/routes";

/** Requests a second over a long time, and how many may come at once. Above it the API answers 429. */
export interface RequestLimit {
  readonly perSecond: number;
  readonly atOnce: number;
}

/**
 * API Gateway in Jakarta takes 2,500 requests a second from an account, 1,250 at once. A fifth of it stays free, so that a
 * rush on this API leaves another stage of the same account alive.
 */
export const stageLimit: RequestLimit = { perSecond: 2000, atOnce: 1000 };

interface RouteLimit extends RequestLimit {
  readonly route: Route;
}

export const routeLimits: readonly RouteLimit[] = [
  // If all 151 offices released at once, 37,800 seats would go in a minute, 630 a second. Half as much again for those
  // who come too late; what is above it would only crowd out the people who look for another day.
  { route: bookSlot, perSecond: 1000, atOnce: 1000 },
  // WhatsApp takes 80 messages a second from a number: more codes than that cannot be said in time, and each costs money.
  // They are said some 27 a second (functions/catalog.ts), so that 400 at once are said within fifteen seconds.
  { route: requestVerification, perSecond: 80, atOnce: 400 },
  // Two tries for every code. It is also what a guesser gets: six digits at this speed, against a few tries each.
  { route: confirmVerification, perSecond: 160, atOnce: 400 },
];
