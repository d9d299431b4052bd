import { asCrockford } from "../crockford.ts";

/**
 * The word of a proof: six characters of Crockford's base 32 in two groups, `K7M-2QX`. It has 30 bits and counts only
 * when it comes from the phone for which it was made. If a thousand are open for one phone, a mistyped word hits one of
 * them once in a million times. Nobody else can guess: a guess would have to be sent from that phone.
 */
const group = "[0-9A-TV-Z]{3}";
const inText = new RegExp(`(?<![\\w-])(${group})-(${group})(?![\\w-])`, "i");
const alone = new RegExp(`^(${group})[ -]?(${group})$`, "i");

/** The word in a person's message: in the prepared text, even if it was changed around the word, or alone. */
export const readProofWord = (text: string): string | undefined => {
  const found = inText.exec(text) ?? alone.exec(text.trim());
  return found === null ? undefined : `${asCrockford(found[1] ?? "")}-${asCrockford(found[2] ?? "")}`;
};

/** The one word that undoes a proof. */
export const isUndo = (text: string): boolean => /^\W*batal\W*$/i.test(text);
