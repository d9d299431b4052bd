import { fetchSecret } from "./fetch-secret.ts";

/**
 * What is made from a secret's text. It is made anew when the text changes: a removed key must not live on in a warm
 * function. Asking for the text is a request within the machine; the extension keeps it for five minutes.
 */
export const openedSecret = <Opened>(secretId: string, open: (text: string) => Opened): (() => Promise<Opened>) => {
  let last: { readonly text: string; readonly opened: Opened } | undefined;
  return async () => {
    const text = await fetchSecret(secretId);
    if (last?.text !== text) last = { text, opened: open(text) };
    return last.opened;
  };
};
