/** What starts a new function: a request, the clock, or a fact of this type. */
export type StartedBy = { readonly kind: "http" | "schedule" } | { readonly kind: "facts"; readonly of: string };

export interface NewFunction {
  readonly concept: string;
  readonly name: string;
  readonly by: StartedBy;
}

/** What comes of a file: the text that it has, or none, made longer. */
export type Edit = (text: string) => string;

export const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Between these, on one line where it has room. */
export const inBrackets = (start: string, parts: readonly string[], end: string): string => {
  const pad = start.endsWith("{") ? " " : "";
  const line = `${start}${pad}${parts.join(", ")}${pad}${end}`;
  return line.length <= 120 ? line : [start, ...parts.map((part) => `  ${part},`), end].join("\n");
};
