import { useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { staffWords } from "../words/staff-words.ts";
import { charactersOver } from "./written-line.ts";

export interface WrittenLine {
  readonly value: string;
  readonly write: (value: string | ((before: string) => string)) => void;
  /** Said at the field: at once if it is too long, and what else is wrong after the first attempt. */
  readonly error: string | undefined;
  /** What may be sent; undefined, and the error shows, while something is wrong. */
  readonly read: () => string | undefined;
}

/** One line that somebody writes. Nothing is cut: whoever pastes too much reads by how much, and keeps it. */
export const useWrittenLine = (longest: number, wrong: (trimmed: string) => string | undefined): WrittenLine => {
  const { tooLong } = useWords(staffWords);
  const [value, write] = useState("");
  const [isTried, setTried] = useState(false);
  const trimmed = value.trim();
  const over = charactersOver(value, longest);
  const fault = over > 0 ? tooLong(over, longest) : wrong(trimmed);
  return {
    value,
    write: (next) => {
      setTried(false);
      write(next);
    },
    error: over > 0 || isTried ? fault : undefined,
    read: () => {
      setTried(true);
      return fault === undefined ? trimmed : undefined;
    },
  };
};
