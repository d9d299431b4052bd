import type { Instant } from "../clock.ts";

/**
 * Which tokens of a phone are still valid. Each has the version at which it was given. Ending all of them raises the
 * version, so no list of tokens is needed.
 */
export interface PhoneSessions {
  /** Read consistently. */
  of(phoneId: string): Promise<SessionsOfPhone>;
  /** Ends all tokens given so far. */
  end(phoneId: string, at: Instant): Promise<void>;
}

export interface SessionsOfPhone {
  /** The lowest valid one; 0 for a phone that never ended its sessions. */
  readonly version: number;
  readonly endedAt?: Instant;
}

/** For so long the API remembers the authorizer's answer about a token. */
export const signOutActsWithinMinutes = 5;
