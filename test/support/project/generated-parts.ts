/** The document with its generated parts made anew: what stands between `<!-- generated: name -->` and `<!-- end: name -->`. */
export const withPartsRenewed = (text: string, parts: Readonly<Record<string, () => string>>): string =>
  Object.entries(parts).reduce((document, [name, render]) => {
    const part = new RegExp(`(<!-- generated: ${name} -->\\n)[\\s\\S]*?(<!-- end: ${name} -->)`);
    if (!part.test(document)) throw new Error(`the document has no part "${name}"`);
    return document.replace(part, (_, start: string, end: string) => `${start}\n${render()}\n\n${end}`);
  }, text);
