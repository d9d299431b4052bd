import { longestSearch } from "@sip/domain/applications/longest-written";
import type { RefObject } from "preact";
import { useWords } from "../app/language.ts";
import { officerWords } from "../words/officer-words.ts";

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Finds somebody by ticket, code, number or name; Enter takes the first of the results. */
export const SearchField = ({ field, query, onQuery }: SearchFieldProps) => {
  const words = useWords(officerWords);
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>(".results button")?.click();
        }}
      >
        <label class="unseen" for="search">
          {words.search}
        </label>
        <input
          ref={field}
          id="search"
          type="search"
          autocomplete="off"
          maxLength={longestSearch}
          placeholder={`${words.searchShort}  /`}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              onQuery("");
              event.currentTarget.blur();
            }
            // The shortcut pressed once more, not a part of a name.
            if (event.key === "/" && query === "") event.preventDefault();
          }}
        />
      </form>
    </search>
  );
};
