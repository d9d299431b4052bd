/**
 * The alphabet of SMS (3GPP TS 23.038, default alphabet and extension table). One part holds 160 of these characters,
 * several parts 153 each. Any other character makes the whole text UCS-2: 70 and 67.
 */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);

/** Each is sent as two characters, so it counts twice; the two stay in one part. */
const extension = new Set("\f^{}\\[~]|€");

const septetsOf = (character: string): number | undefined =>
  basic.has(character) ? 1 : extension.has(character) ? 2 : undefined;

/** In how many parts a text is sent and paid. */
export const smsParts = (text: string): number => {
  const septets = [...text].map(septetsOf);
  return septets.every((count) => count !== undefined)
    ? partsOf(septets, { alone: 160, joined: 153 })
    : partsOf(
        [...text].map((character) => character.length),
        { alone: 70, joined: 67 },
      );
};

/** A character that does not fit into a part begins the next one. */
const partsOf = (sizes: readonly number[], { alone, joined }: { alone: number; joined: number }): number => {
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1;
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > joined) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
};

/** What editors and phones write instead of plain characters. */
const plain: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032`´]/g, "'"],
  [/[\u201C\u201D\u201E\u2033«»]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/\u2026/g, "..."],
  [/[\u2022\u00B7]/g, "-"],
  [/\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD/g, ""],
  [/[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " "],
  [/\r\n?/g, "\n"],
];

/** The text with plain characters instead of typographic ones; letters stay. */
export const withPlainPunctuation = (text: string): string =>
  plain.reduce((changed, [pattern, replacement]) => changed.replace(pattern, replacement), text.normalize("NFC"));

/**
 * Letters that are not a letter with an accent, as the machine-readable lines of passports write them (ICAO Doc 9303,
 * part 3).
 */
const transliterated: ReadonlyMap<string, string> = new Map(
  Object.entries({ Đ: "D", Ð: "D", Ħ: "H", Ł: "L", Ŋ: "N", Œ: "OE", Þ: "TH", Ŧ: "T", ẞ: "SS", Ə: "E" }).flatMap(
    ([letter, latin]): [string, string][] => [
      [letter, latin],
      [letter.toLowerCase(), latin.toLowerCase()],
    ],
  ),
).set("ı", "i");

/**
 * The text in the alphabet of SMS: typographic characters become plain, letters lose accents that the alphabet lacks,
 * and any other character becomes a question mark. A single other character would double the price of the message.
 */
export const toGsm7 = (text: string): string =>
  [...withPlainPunctuation(text)]
    .map((character) => (septetsOf(character) === undefined ? withoutAccents(character) : character))
    .join("");

const accents = /\p{M}/gu;

const withoutAccents = (character: string): string => {
  const bare = transliterated.get(character) ?? character.normalize("NFKD").replace(accents, "");
  return bare !== "" && [...bare].every((letter) => septetsOf(letter) !== undefined) ? bare : "?";
};
