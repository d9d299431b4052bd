import { useWords } from "../app/language.ts";
import { shellWords } from "../words/shell-words.ts";

interface UnreachableProps {
  /** What that means here; that answers are kept, where nothing else is said. */
  readonly text?: string;
  readonly onRetry: () => void;
}

export const Unreachable = ({ text, onRetry }: UnreachableProps) => {
  const words = useWords(shellWords);
  return (
    <div class="callout late" role="alert">
      <p>
        <strong>{words.unreachableTitle}</strong>
      </p>
      <p>{text ?? words.unreachableText}</p>
      <button type="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
};
