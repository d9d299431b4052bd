import type { VerificationCodes } from "../people/ports.ts";

/** What is needed to send a code: its digits, which are not stored, and permission to pay for an SMS. */
export interface Codes extends Pick<VerificationCodes, "codeOf"> {
  mayGoBySms(verificationId: string): Promise<boolean>;
}

/** Why a code that WhatsApp did not take is not sent by SMS. */
export const codeBudgetSpent = "code-budget-spent";
