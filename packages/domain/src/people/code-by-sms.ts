import type { Clock } from "../clock.ts";
import type { CodeBudget } from "./code-budget.ts";
import type { Verifications } from "./verification.ts";

/**
 * Whether the code of a verification may go by SMS. One that was asked for by SMS has been paid for then. One that WhatsApp did
 * not take is paid for here, once: otherwise who asks for WhatsApp codes to phones without WhatsApp spends the SMS money.
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
    // It is kept for longer than its code is good for.
    if (verification === undefined) return false;
    if (verification.channel === "sms" || verification.smsPaidAt !== undefined) return true;
    const now = clock();
    if (!(await budget.spend(verification.phoneId, "sms", now))) return false;
    await verifications.markSmsPaid(verificationId, now);
    return true;
  };
