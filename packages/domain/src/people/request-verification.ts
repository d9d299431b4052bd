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
  /** The day's codes on this channel are used up for phones that nobody knows. */
  | { readonly kind: "code-budget-spent"; readonly channel: CodeChannel; readonly retryAfterSeconds: number };

export const codeValidMinutes = 10;
const limitWindowMinutes = 15;
/** Enough for a family that tries again and again; a hundred times too few to fill somebody's phone. */
const requestsPerWindow = 5;

/** Begins to prove a phone; the code goes out by way of the stored verification. */
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
    // Before the budget, which one phone alone must not use up.
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
