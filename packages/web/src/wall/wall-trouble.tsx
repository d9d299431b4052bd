import { useEffect } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { wallWords } from "../words/wall-words.ts";

const retriedEveryMs = 20_000;

/** Before there is anything to show. Nobody stands there to press a button, so it tries again by itself. */
export const WallTrouble = ({ onRetry }: { onRetry?: () => void }) => {
  const words = useWords(wallWords);
  useEffect(() => {
    if (onRetry === undefined) return;
    const timer = window.setTimeout(onRetry, retriedEveryMs);
    return () => window.clearTimeout(timer);
  });
  return (
    <div class="wall">
      <PageHeading title={words.title} />
      <p class="wall-note cut-off" role="status">
        {words.trouble}
        <span>{words.troubleMore}</span>
      </p>
    </div>
  );
};
