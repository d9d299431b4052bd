import type { Answer } from "../api/request.ts";
import { useWords } from "../app/language.ts";
import { shellWords } from "../words/shell-words.ts";
import { Unreachable } from "./unreachable.tsx";

export type Failed = Exclude<Answer<unknown>, { kind: "ok" }>;

/** A refusal that the page itself has no better words for, in the service's own; and the way to try again. */
export const Failure = ({ failed, onRetry }: { failed: Failed; onRetry: () => void }) => {
  const words = useWords(shellWords);
  if (failed.kind === "unreachable") return <Unreachable onRetry={onRetry} />;
  return (
    <div class="callout late" role="alert">
      <p>{sentenceOf(failed, words)}</p>
      {failed.status >= 500 && failed.problem.requestId !== undefined ? (
        <p>{words.quote(failed.problem.requestId)}</p>
      ) : null}
      <button type="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
};

const sentenceOf = (failed: Extract<Failed, { kind: "refused" }>, words: typeof shellWords.id): string => {
  // That a day's codes are used up is no haste: the service says which other ways there are.
  if (failed.status === 429 && !failed.problem.type.endsWith("/code-budget-spent"))
    return words.tooFast(failed.retryAfterSeconds ?? 60);
  if (failed.status >= 500 || failed.problem.title === "") return words.broken;
  return `${failed.problem.title} ${failed.problem.detail}`.trim();
};
