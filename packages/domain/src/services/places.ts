/** What stands in the places of a text, by their names. */
export type Values = Readonly<Record<string, string>>;

const place = /\{([a-zA-Z]+)\}/g;

/** The names of the places, in the order in which they first appear. */
export const placesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(place)].map(([, name = ""]) => name)),
];

/** What a text names that has no value, and braces that make no place: `{ name }`, `{last_day}`. */
export const holesIn = (text: string, names: readonly string[]): string[] => [
  ...placesIn(text)
    .filter((name) => !names.includes(name))
    .map((name) => `names {${name}}, which has no value there`),
  ...(/[{}]/.test(text.replace(place, "")) ? ["has a brace that is no place"] : []),
];

/** The text as WhatsApp templates are written, with `{{1}}`, `{{2}}`... */
export const numberPlaces = (text: string): string => {
  const names = placesIn(text);
  return text.replace(place, (_, name: string) => `{{${names.indexOf(name) + 1}}}`);
};

/** Throws when a place has no value: a message with a hole is worse than one that waits for somebody to look. */
export const valueFor = (values: Values, name: string): string => {
  const value = values[name];
  if (value === undefined || value === "") throw new Error(`nothing to say for {${name}}`);
  return value;
};

export const fillPlaces = (text: string, values: Values): string =>
  text.replace(place, (_, name: string) => valueFor(values, name));
