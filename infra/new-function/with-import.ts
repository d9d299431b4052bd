interface Import {
  readonly isType: boolean;
  readonly names: readonly string[];
  readonly from: string;
}

const statement = /^import (type )?(\{[^}]*\}|\* as \w+) from "([^"]+)";\n/gm;

/** The text with one more import, in the order in which biome holds them; a name comes to others of the same file. */
export const withImport = (text: string, wanted: Import): string => {
  const present = [...text.matchAll(statement)].map(([, type, names = "", from = ""]) => ({
    isType: type !== undefined,
    names: namesIn(names),
    from,
  }));
  const isSame = (one: Import): boolean =>
    one.from === wanted.from && one.isType === wanted.isType && isWhole(one) === isWhole(wanted);
  const joined = present.some(isSame)
    ? present.map((one) => (isSame(one) ? { ...one, names: [...new Set([...one.names, ...wanted.names])] } : one))
    : [...present, wanted];
  return joined.toSorted(byPlace).map(written).join("") + text.replaceAll(statement, "");
};

const isWhole = ({ names }: Import): boolean => names.some((name) => name.startsWith("* as "));

const namesIn = (text: string): string[] =>
  text
    .replaceAll(/[{}]/g, "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

const written = ({ isType, names, from }: Import): string => {
  const [first = ""] = names;
  const what = first.startsWith("* as ") ? first : `{ ${names.toSorted().join(", ")} }`;
  return `import ${isType ? "type " : ""}${what} from "${from}";\n`;
};

/** Packages, then what lies higher, then what lies beside. */
const rank = (from: string): number => (from.startsWith("../") ? 1 : from.startsWith("./") ? 2 : 0);

const byPlace = (left: Import, right: Import): number =>
  rank(left.from) - rank(right.from) || (left.from < right.from ? -1 : 1);
