import { type CodeBudget, codeBudget } from "@sip/domain/people/code-budget";
import { log } from "@sip/functions/log";
import { setting } from "@sip/functions/setting";
import { storedBookedPhones } from "@sip/storage-dynamodb/booked-phones";
import { storedSpentCodes } from "@sip/storage-dynamodb/spent-codes";
import type { Table } from "@sip/storage-dynamodb/table";

/** The budget of codes. The alarm `code-budget-spent` counts the line which says that it is used up. */
export const openCodeBudget = (table: Table): CodeBudget =>
  codeBudget({
    spentCodes: storedSpentCodes(table),
    bookedPhones: storedBookedPhones(table),
    daily: {
      whatsapp: codesPerDay(setting("CODES_PER_DAY_BY_WHATSAPP")),
      sms: codesPerDay(setting("CODES_PER_DAY_BY_SMS")),
    },
    onUsedUp: (channel) => log.info("code-budget-spent", { kind: channel }),
  });

/** A text that is no number would refuse every code, or none. */
const codesPerDay = (text: string): number => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`environment: "${text}" is no number of codes a day`);
  return count;
};
