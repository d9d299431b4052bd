import { useEffect, useRef } from "preact/hooks";

/** A scanner types a whole code faster than this between two letters; no person does. */
const scannerMs = 60;
const shortestScan = 5;

export interface Keys {
  /** By `event.key`, in lower case. */
  readonly shortcuts: Readonly<Record<string, () => void>>;
  /** A code that a scanner has typed anywhere on the page. */
  readonly onScan: (code: string) => void;
  /** Single-letter shortcuts can be switched off, for people who dictate (WCAG 2.1.4). */
  readonly lettersOn: boolean;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select");

/**
 * Shortcuts and scanned codes outside of text fields. A letter counts as a shortcut only when no other follows at a
 * scanner's pace, so that a code is never taken for a row of shortcuts.
 */
export const useKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let typed = "";
    let timer = 0;
    const settle = (): void => {
      const key = typed;
      typed = "";
      if (key.length === 1 && latest.current.lettersOn) latest.current.shortcuts[key.toLowerCase()]?.();
    };
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      window.clearTimeout(timer);
      if (event.key === "Enter" && typed.length >= shortestScan) {
        event.preventDefault();
        const code = typed;
        typed = "";
        latest.current.onScan(code);
      } else if (event.key === "/" && typed === "") {
        // No code begins with it, so it need not wait; and it must not end up in the search field that it opens.
        event.preventDefault();
        if (latest.current.lettersOn) latest.current.shortcuts["/"]?.();
      } else if (event.key.length === 1 && event.key !== " ") {
        typed += event.key;
        timer = window.setTimeout(settle, scannerMs);
      } else {
        typed = "";
        const act = latest.current.shortcuts[event.key.toLowerCase()];
        if (act === undefined) return;
        event.preventDefault();
        act();
      }
    };
    document.addEventListener("keydown", press);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("keydown", press);
    };
  }, []);
};
