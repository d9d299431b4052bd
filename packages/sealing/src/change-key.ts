import { minutesAfter } from "@sip/calendar/instant";
import type { Instant } from "@sip/domain/clock";
import { accept, type Result, refuse } from "@sip/domain/result";
import { neededUntil } from "./good-for.ts";
import { type ChangeablePurpose, parseKeysSecret } from "./keys-secret.ts";

/** Functions keep the text of a secret for five minutes; twice that, and every one of them knows the new key. */
const spreadMinutes = 10;

const whenSpread = (now: Instant): Instant => minutesAfter(now, spreadMinutes);

export interface KeyChange {
  readonly purpose: ChangeablePurpose;
  readonly now: Instant;
  /** Drawn by chance, at least 32 characters. */
  readonly newSecret: string;
  /** What was made with the keys of before ends at once. */
  readonly hasLeaked: boolean;
}

/**
 * The keys secret with a new key for one purpose; NIK ids, phone ids, booking codes and the other purpose stay as they are. The
 * new key begins when all functions know it, and the one before is accepted until what was made with it has ended. Refused
 * while a key before that one is still needed.
 */
export const changeKey = (
  keysSecret: string,
  { purpose, now, newSecret, hasLeaked }: KeyChange,
): Result<string, { readonly kind: "older-key-in-use"; readonly until: Instant }> => {
  const secret = parseKeysSecret(keysSecret);
  const [newest, ...older] = secret[purpose];
  if (!hasLeaked && older.length > 0) {
    const until = neededUntil(purpose, newest?.signsFrom ?? now);
    if (now < until) return refuse({ kind: "older-key-in-use", until });
  }
  const id = String(Math.max(...secret[purpose].map((key) => Number(key.id))) + 1);
  const next = { id, secret: newSecret };
  const keys = hasLeaked || newest === undefined ? [next] : [{ ...next, signsFrom: whenSpread(now) }, newest];
  const changed = JSON.stringify({ ...secret, [purpose]: keys });
  parseKeysSecret(changed);
  return accept(changed);
};
