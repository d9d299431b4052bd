import type { Codes } from "@sip/domain/notices/codes";
import { codeBySms } from "@sip/domain/people/code-by-sms";
import type { VerificationCodes } from "@sip/domain/people/ports";
import { type CodeSpendingConfig, openCodeBudget } from "@sip/functions/people/code-spending";
import { systemClock } from "@sip/lambda-kit/system-clock";
import type { Table } from "@sip/storage-dynamodb/table";
import { storedVerifications } from "@sip/storage-dynamodb/verifications";
import type * as z from "zod/mini";

/** What it takes to say codes, for who says them and for who says by SMS what WhatsApp did not deliver. */
export const openCodes = (
  { codeOf }: VerificationCodes,
  config: z.infer<typeof CodeSpendingConfig>,
  table: Table,
): Codes => ({
  codeOf,
  mayGoBySms: codeBySms({
    verifications: storedVerifications(table),
    budget: openCodeBudget(config, table),
    clock: systemClock,
  }),
});
