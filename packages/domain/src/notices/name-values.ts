import { toGsm7 } from "./gsm7.ts";

const longestInSms = 12;

/**
 * Whose booking or application it is: the whole name for WhatsApp, and as `shortName` its first 12 characters for an
 * SMS, enough for the family to know. Of several people the first, and how many more: `BUDI SANTOSO +2`.
 */
export const nameValues = ([first = "", ...others]: readonly string[]): Record<"name" | "shortName", string> => {
  const name = first.toUpperCase();
  const more = others.length === 0 ? "" : ` +${others.length}`;
  return { name: `${name}${more}`, shortName: `${toGsm7(name).slice(0, longestInSms).trimEnd()}${more}` };
};
