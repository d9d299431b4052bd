import type { Clock } from "../clock.ts";
import type { CodeBudget } from "./code-budget.ts";
import type { Verifications } from "./verification.ts";

/**
 * Whether the code of a verification may go by SMS. A code asked for by SMS was counted when it was asked for. A code
 * that WhatsApp did not take is counted here, once: otherwise somebody could spend the money for SMS by asking for
 * WhatsApp codes to phones without WhatsApp.
 */
export const codeBySms =
  ({
    verifications,
    budget,
    clock,
  }: {
    readonly verifications: Pick<Verifications, "find" | "markSmsPaid">;
    readonly budget: CodeBudget;
    readonly clock: Clock;
  }) =>
  async (verificationId: string): Promise<boolean> => {
    const verification = await verifications.find(verificationId);
    // A verification is kept for longer than its code is valid.
    if (verification === undefined) return false;
    if (verification.channel === "sms" || verification.smsPaidAt !== undefined) return true;
    const now = clock();
    if (!(await budget.spend(verification.phoneId, "sms", now))) return false;
    await verifications.markSmsPaid(verificationId, now);
    return true;
  };
