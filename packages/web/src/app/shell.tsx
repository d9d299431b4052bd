import type { Language } from "@sip/contracts/primitives";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { shellWords } from "../words/shell-words.ts";
import { useLanguage, useWords } from "./language.ts";
import { bookingsPath, startPath } from "./route.ts";

interface ShellProps {
  /** Staff pages use the whole width of the desk and say nothing about fees. */
  readonly forStaff: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly children: ComponentChildren;
}

export const Shell = ({ forStaff, onLanguage, children }: ShellProps) => {
  const words = useWords(shellWords);
  const other: Language = useLanguage() === "id" ? "en" : "id";
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <header class={forStaff ? "top wide" : "top"}>
        <a class="brand" href={startPath}>
          <strong>SIP</strong> <span>{words.brand}</span>
        </a>
        <button type="button" class="quiet" lang={other} onClick={() => onLanguage(other)}>
          {other === "en" ? "English" : "Indonesia"}
        </button>
      </header>
      <main ref={main} tabIndex={-1} class={forStaff ? "wide" : "column"}>
        {children}
      </main>
      {forStaff ? null : (
        <footer class="column bottom">
          <p>
            <strong>{words.noTouts}</strong> {words.noToutsMore}
          </p>
          <nav aria-label={words.footerLabel}>
            <a href={startPath}>{words.toStart}</a>
            <a href="/lacak">{words.toTrack}</a>
            <a href={bookingsPath}>{words.toBookings}</a>
          </nav>
        </footer>
      )}
    </>
  );
};
