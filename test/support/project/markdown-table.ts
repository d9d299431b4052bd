export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

export const code = (text: string): string => `\`${text}\``;

export const codeList = (names: readonly string[]): string => (names.length === 0 ? "-" : names.map(code).join(" "));
