import { toGsm7 } from "./gsm7.ts";

/** Room for the officer's words in a WhatsApp text of 1,024 characters, and in an SMS of two parts. */
const longest = { whatsapp: 200, sms: 60 } as const;

/** A passport number is one or two letters and six or seven digits, a NIK has 16; a date has eight digits and stays. */
const passportNumber = /\b[A-Za-z]{1,2} ?\d{6,7}\b/g;
const longNumber = /\d(?:[ .-]?\d){8,}/g;

/**
 * The officer's note for a message, without numbers of passports and persons: an officer may have typed one, and neither
 * ever leaves in a message. Brackets become round ones and other characters that count twice in an SMS go.
 */
export const missingPapers = (note: string, channel: keyof typeof longest): string => {
  const words = toGsm7(note)
    .replace(longNumber, "...")
    .replace(passportNumber, "...")
    .replace(/[[{]/g, "(")
    .replace(/[\]}]/g, ")")
    .replace(/[\f^\\~|€]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length <= longest[channel] ? words : `${words.slice(0, longest[channel] - 3).trimEnd()}...`;
};
