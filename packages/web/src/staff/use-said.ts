import { useState } from "preact/hooks";

/** What was just done, for as long as `state` says that it is so; empty otherwise. */
export const useSaid = <State>(
  state: State,
): readonly [string, (text: string, isSo: (state: State) => boolean) => void] => {
  const [said, setSaid] = useState<{ text: string; isSo: (state: State) => boolean }>();
  return [said?.isSo(state) ? said.text : "", (text, isSo) => setSaid({ text, isSo })];
};
