import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { shellWords } from "../words/shell-words.ts";

export interface FormError {
  /** Id of the field. */
  readonly field: string;
  readonly text: string;
}

/** All errors of a form in one place, each leading to its field. `shown` counts the attempts: each takes the focus. */
export const ErrorSummary = ({ errors, shown }: { errors: readonly FormError[]; shown: number }) => {
  const words = useWords(shellWords);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown > 0) box.current?.focus();
  }, [shown]);
  const lead = (event: Event, field: string): void => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  };
  if (errors.length === 0) return null;
  return (
    <div ref={box} class="callout late" tabIndex={-1} role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title" class="callout-title">
        {words.errorsTitle}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`} onClick={(event) => lead(event, error.field)}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
