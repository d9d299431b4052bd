/** The values of a text's placeholders, by name. */
export type Values = Readonly<Record<string, string>>;

const placeholder = /\{([a-zA-Z]+)\}/g;

/** The names of the placeholders, in the order in which they first appear. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = ""]) => name)),
];

/** Names in a text that have no value, and braces that make no placeholder: `{ name }`, `{last_day}`. */
export const holesIn = (text: string, names: readonly string[]): string[] => [
  ...placeholdersIn(text)
    .filter((name) => !names.includes(name))
    .map((name) => `names {${name}}, which has no value there`),
  ...(/[{}]/.test(text.replace(placeholder, "")) ? ["has a brace that is no placeholder"] : []),
];

/** The text as WhatsApp templates have it, with `{{1}}`, `{{2}}`... */
export const numberPlaceholders = (text: string): string => {
  const names = placeholdersIn(text);
  return text.replace(placeholder, (_, name: string) => `{{${names.indexOf(name) + 1}}}`);
};

/**
 * Throws when a placeholder has no value: a message with a hole is worse than one that waits until somebody repairs it.
 */
export const valueFor = (values: Values, name: string): string => {
  const value = values[name];
  if (value === undefined || value === "") throw new Error(`nothing to say for {${name}}`);
  return value;
};

export const fillPlaceholders = (text: string, values: Values): string =>
  text.replace(placeholder, (_, name: string) => valueFor(values, name));
