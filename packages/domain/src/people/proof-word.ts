import { asCrockford } from "../crockford.ts";

/**
 * The word of a proof: six characters of Crockford's base 32 in two groups, `K7M-2QX`. 30 bits, and it counts only from the
 * phone that it was made for: of the thousand that may be open for one phone, a mistyped one is hit once in a million
 * times. Nobody else can guess at all, since a message from that phone is what a guess would take.
 */
const group = "[0-9A-TV-Z]{3}";
const inText = new RegExp(`(?<![\\w-])(${group})-(${group})(?![\\w-])`, "i");
const alone = new RegExp(`^(${group})[ -]?(${group})$`, "i");

/** The word in what a person sent: the prepared text, however it was changed around it, or the word alone. */
export const readProofWord = (text: string): string | undefined => {
  const found = inText.exec(text) ?? alone.exec(text.trim());
  return found === null ? undefined : `${asCrockford(found[1] ?? "")}-${asCrockford(found[2] ?? "")}`;
};

/** The one word that undoes a proof. */
export const isUndo = (text: string): boolean => /^\W*batal\W*$/i.test(text);
