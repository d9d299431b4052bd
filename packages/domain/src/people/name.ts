/**
 * A name is one line as on the identity card; many people have a name of one word. Letters of all scripts and `' . , -
 * /`.
 */
const namePattern = /^[\p{L}\p{M}'.,/-]+(?: [\p{L}\p{M}'.,/-]+)*$/u;

/** Characters that keyboards write for an apostrophe: an iPhone's is U+2019. */
const apostrophes = /[\u2018\u2019`\u00b4]/g;

/**
 * The name as it is stored (upper case, single spaces, straight apostrophes), or undefined when it is not a name of 1
 * to 100 characters.
 */
export const readName = (written: string): string | undefined => {
  const name = written.normalize("NFC").trim().replace(/\s+/g, " ").replace(apostrophes, "'").toUpperCase();
  return name.length <= 100 && namePattern.test(name) && /\p{L}/u.test(name) ? name : undefined;
};

/** `BUDI SANTOSO` becomes `B••• S••••••`: the initial and the length of each word. */
export const maskName = (name: string): string =>
  name
    .split(" ")
    .map((word) => `${word.slice(0, 1)}${"•".repeat(Math.max(word.length - 1, 0))}`)
    .join(" ");
