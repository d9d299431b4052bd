import { withoutNumbers } from "../people/without-numbers.ts";

const invisible = /\p{Cf}/gu;
const breaks = /[\p{Cc}\s]+/gu;

/** Why an officer frees somebody: one line of 3 to 200 characters, for staff only; undefined for any other text. */
export const readReleaseReason = (written: string): string | undefined => {
  const reason = written.normalize("NFC").replace(invisible, "").replace(breaks, " ").trim();
  return reason.length >= 3 && reason.length <= 200 ? withoutNumbers(reason) : undefined;
};
