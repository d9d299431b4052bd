import { type CodeBudget, codeBudget } from "@sip/domain/people/code-budget";
import { logInfo } from "@sip/lambda-kit/log";
import { storedBookedPhones } from "@sip/storage-dynamodb/booked-phones";
import { storedSpentCodes } from "@sip/storage-dynamodb/spent-codes";
import type { Table } from "@sip/storage-dynamodb/table";
import * as z from "zod/mini";

const codesPerDay = z.coerce.number().check(z.int(), z.gte(1));

/** What every function that spends the budget of codes reads. */
export const CodeSpendingConfig = z.object({
  CODES_PER_DAY_BY_WHATSAPP: codesPerDay,
  CODES_PER_DAY_BY_SMS: codesPerDay,
});

/** The budget of codes. The line that says that it is used up is what the alarm `code-budget-spent` counts. */
export const openCodeBudget = (config: z.infer<typeof CodeSpendingConfig>, table: Table): CodeBudget =>
  codeBudget({
    spentCodes: storedSpentCodes(table),
    bookedPhones: storedBookedPhones(table),
    daily: { whatsapp: config.CODES_PER_DAY_BY_WHATSAPP, sms: config.CODES_PER_DAY_BY_SMS },
    onUsedUp: (channel) => logInfo({ event: "code-budget-spent", kind: channel }),
  });
