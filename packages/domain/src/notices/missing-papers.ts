import { withoutNumbers } from "../people/without-numbers.ts";
import { toGsm7 } from "./gsm7.ts";

/** How much of the officer's words fits into a WhatsApp text of 1,024 characters, and into an SMS of two parts. */
const longest = { whatsapp: 200, sms: 60 } as const;

/**
 * The officer's note for a message, without numbers of passports and persons. Brackets become round ones, and other
 * characters that count twice in an SMS are removed.
 */
export const missingPapers = (note: string, channel: keyof typeof longest): string => {
  const words = withoutNumbers(toGsm7(note))
    .replace(/[[{]/g, "(")
    .replace(/[\]}]/g, ")")
    .replace(/[\f^\\~|€]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length <= longest[channel] ? words : `${words.slice(0, longest[channel] - 3).trimEnd()}...`;
};
