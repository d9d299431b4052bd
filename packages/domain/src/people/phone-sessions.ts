import type { Instant } from "../clock.ts";

/**
 * Which tokens of a phone still count. Each carries the version at which it was given; what ends them all raises the
 * version, so that no list of tokens has to be kept.
 */
export interface PhoneSessions {
  /** The lowest version that counts, read consistently; 0 for a phone that never ended its sessions. */
  versionOf(phoneId: string): Promise<number>;
  /** Ends all that have been given so far. */
  end(phoneId: string, at: Instant): Promise<void>;
}

/** The API keeps what the authorizer said of a token for so long, and asks it again only then. */
export const signOutActsWithinMinutes = 5;
