import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { supervisorWords } from "../words/supervisor-words.ts";

/** Ten rows are four screens of a phone: more would hide what stands below. */
const portion = 10;

interface InPortionsProps {
  readonly class: "deadlines" | "reviews";
  readonly rows: readonly ComponentChild[];
}

/** A long list, ten rows at a time. */
export const InPortions = ({ class: name, rows }: InPortionsProps) => {
  const words = useWords(supervisorWords);
  const [shown, setShown] = useState(portion);
  const left = rows.length - shown;
  return (
    <>
      <ol class={name}>{rows.slice(0, shown)}</ol>
      {left <= 0 ? null : (
        <button type="button" onClick={() => setShown(shown + portion)}>
          {words.more(left)}
        </button>
      )}
    </>
  );
};
