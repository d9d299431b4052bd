import type { VerificationCodes } from "../people/ports.ts";

/** What it takes to say a code: its digits, which are kept nowhere, and leave to pay for an SMS. */
export interface Codes extends Pick<VerificationCodes, "codeOf"> {
  mayGoBySms(verificationId: string): Promise<boolean>;
}

/** Why a code that WhatsApp did not take goes by no SMS either. */
export const codeBudgetSpent = "code-budget-spent";
