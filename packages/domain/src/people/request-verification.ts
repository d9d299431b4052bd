import { minutesAfter } from "@sip/calendar/instant";
import type { Clock, Instant } from "../clock.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type CodeBudget, type CodeChannel, secondsUntilNextBudget } from "./code-budget.ts";
import { readPhone } from "./phone.ts";
import type { PhoneIds } from "./ports.ts";
import type { Verifications } from "./verification.ts";

export interface RequestVerification {
  readonly phone: string;
  readonly channel: "whatsapp" | "sms";
  readonly language: "id" | "en";
}

export type RequestVerificationRefusal =
  | { readonly kind: "not-a-mobile-phone" }
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds: number }
  /** The day's codes for unknown phones on this channel are used up. */
  | { readonly kind: "code-budget-spent"; readonly channel: CodeChannel; readonly retryAfterSeconds: number };

export const codeValidMinutes = 10;
const limitWindowMinutes = 15;
/** Enough for a family that tries several times; far too few to flood somebody's phone. */
const requestsPerWindow = 5;

/** Begins to prove a phone; the stored verification makes the code go out. */
export const requestVerification =
  ({
    verifications,
    codeBudget,
    phoneIds,
    newId,
    clock,
  }: {
    verifications: Pick<Verifications, "countRequest" | "add">;
    codeBudget: CodeBudget;
    phoneIds: PhoneIds;
    newId: () => string;
    clock: Clock;
  }) =>
  async ({
    phone: written,
    channel,
    language,
  }: RequestVerification): Promise<
    Result<{ readonly verificationId: string; readonly expiresAt: Instant }, RequestVerificationRefusal>
  > => {
    const phone = readPhone(written);
    if (phone === undefined) return refuse({ kind: "not-a-mobile-phone" });
    const requestedAt = clock();
    const phoneId = phoneIds.idOf(phone);
    // Checked before the budget, because one phone alone must not use that up.
    const limit = { most: requestsPerWindow, since: minutesAfter(requestedAt, -limitWindowMinutes) };
    if (!(await verifications.countRequest(phoneId, requestedAt, limit))) {
      return refuse({ kind: "too-many-requests", retryAfterSeconds: limitWindowMinutes * 60 });
    }
    if (!(await codeBudget.spend(phoneId, channel, requestedAt))) {
      const retryAfterSeconds = secondsUntilNextBudget(requestedAt);
      return refuse({ kind: "code-budget-spent", channel, retryAfterSeconds });
    }
    const verificationId = newId();
    const expiresAt = minutesAfter(requestedAt, codeValidMinutes);
    await verifications.add({
      verificationId,
      phone,
      phoneId,
      channel,
      language,
      requestedAt,
      expiresAt,
      failedTries: 0,
    });
    return accept({ verificationId, expiresAt });
  };
