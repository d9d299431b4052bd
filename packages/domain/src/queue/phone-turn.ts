import type { Clock, Instant } from "../clock.ts";
import { claimedBy, type PhoneRecord } from "./phone-record.ts";
import type { Busy, Phones } from "./ports.ts";

/** Longer than any function of the queue runs (10 s): nothing works any more under an older claim. */
const claimMs = 15_000;

/** Waits between looks at a busy phone: 1.6 s in all. A booking takes a few hundred milliseconds. */
const waitsMs = [25, 50, 100, 200, 400, 800];

/** What a look at the phone gives: an answer, or the phone's turn. */
export type Look<Answer, Seen> =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "ready"; readonly phone: PhoneRecord; readonly seen: Seen };

export interface TurnParts {
  readonly phones: Pick<Phones, "claim" | "free">;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Lets a phone do one thing with seats at a time. `look` reads and decides. Only a request that may go on takes the
 * claim, and only the holder of the claim takes seats, in `act`: so a phone that asks for a whole week at once never
 * holds more seats than one booking has. `act` answers "again" when another request was quicker.
 *
 * When the same request comes again (an answer was lost, a button was pressed twice), it waits for the first one. If
 * that does not end, it takes over the claim.
 */
export const inTurn = async <Answer, Seen>(
  { phones, clock, pause }: TurnParts,
  fingerprint: string,
  look: () => Promise<Look<Answer, Seen>>,
  act: (claimed: PhoneRecord, seen: Seen) => Promise<Answer | "again">,
): Promise<Answer | Busy> => {
  for (const waitMs of [...waitsMs, undefined]) {
    const looked = await look();
    if (looked.kind === "answer") return looked.answer;
    const { phone, seen } = looked;
    const now = clock();
    const isLast = waitMs === undefined;
    if (isClaimed(phone, now) && !(isLast && phone.claim?.fingerprint === fingerprint)) {
      if (waitMs !== undefined) await pause(waitMs);
      continue;
    }
    const claimed = claimedBy(phone, { fingerprint, until: new Date(Date.parse(now) + claimMs).toISOString() });
    if (!(await phones.claim(claimed, now))) {
      if (waitMs !== undefined) await pause(waitMs);
      continue;
    }
    const acted = await act(claimed, seen).catch(async (fault: unknown) => {
      // The first fault is thrown: a second one, by which the phone only waits longer, must not hide it.
      await phones.free(claimed).catch(() => undefined);
      throw fault;
    });
    if (acted !== "again") return acted;
  }
  return { kind: "busy" };
};

export const isClaimed = ({ claim }: PhoneRecord, now: Instant): boolean => claim !== undefined && claim.until > now;
