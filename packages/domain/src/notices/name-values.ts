import { toGsm7 } from "./gsm7.ts";

const longestInSms = 12;

/**
 * Whose booking or application it is, whole for WhatsApp and, as `shortName`, by its first 12 characters for an SMS: long enough to be
 * known at home. Of several people the first, and how many more: `BUDI SANTOSO +2`.
 */
export const nameValues = ([first = "", ...others]: readonly string[]): Record<"name" | "shortName", string> => {
  const name = first.toUpperCase();
  const more = others.length === 0 ? "" : ` +${others.length}`;
  return { name: `${name}${more}`, shortName: `${toGsm7(name).slice(0, longestInSms).trimEnd()}${more}` };
};
