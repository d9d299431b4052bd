import { useWords } from "../app/language.ts";
import { shellWords } from "../words/shell-words.ts";

export const Unreachable = ({ onRetry }: { onRetry: () => void }) => {
  const words = useWords(shellWords);
  return (
    <div class="callout late" role="alert">
      <p>
        <strong>{words.unreachableTitle}</strong>
      </p>
      <p>{words.unreachableText}</p>
      <button type="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
};
