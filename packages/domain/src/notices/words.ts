import type { Language } from "./channels.ts";
import type { TemplateKind } from "./notice.ts";

/**
 * What a notice says. Places for values are written by name, `{name}`; WhatsApp numbers them in the order in which they
 * first appear. A WhatsApp text neither begins nor ends with a place, because Meta accepts no such template.
 */
export interface Words {
  readonly kind: TemplateKind;
  /** Name of the WhatsApp template; the same in both languages. A new wording gets a new name. */
  readonly template: string;
  readonly category: "utility" | "authentication";
  readonly whatsapp: Readonly<Record<Language, string>>;
  /** A small line under the WhatsApp text. */
  readonly footer?: Readonly<Record<Language, string>>;
  readonly sms: Readonly<Record<Language, string>>;
}

export type Values = Readonly<Record<string, string>>;

const place = /\{([a-zA-Z]+)\}/g;

/** The names of the places, in the order in which they first appear. */
export const placesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(place)].map(([, name = ""]) => name)),
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
