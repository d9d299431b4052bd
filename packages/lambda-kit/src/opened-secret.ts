import { fetchSecret } from "./fetch-secret.ts";

/**
 * What a secret's text opens, opened anew when the text has changed: a key that was taken out must not live on in a function
 * that stays warm. Asking is a request within the machine; the extension keeps the text for five minutes.
 */
export const openedSecret = <Opened>(secretId: string, open: (text: string) => Opened): (() => Promise<Opened>) => {
  let last: { readonly text: string; readonly opened: Opened } | undefined;
  return async () => {
    const text = await fetchSecret(secretId);
    if (last?.text !== text) last = { text, opened: open(text) };
    return last.opened;
  };
};
