/** A name as it stands inside a sentence: `Paspor` becomes `paspor`, `ITAS` and `KTP elektronik` stay. */
export const midSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name;

/** A noun as a sentence begins with it: `paspor` becomes `Paspor`. */
export const atStart = (noun: string): string => `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`;
