import type { PromiseExplanation } from "@sip/contracts/applications/shapes";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Answer } from "../api/request.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { explanationWords } from "../words/explanation-words.ts";
import { shellWords } from "../words/shell-words.ts";
import type { Failed } from "./failure.tsx";
import { Waiting } from "./waiting.tsx";
import "../styles/explanation.css";

interface ExplanationProps {
  /** Which promise; with another one the question is asked again. */
  readonly of: string;
  readonly load: () => Promise<Answer<PromiseExplanation>>;
  readonly onFailed: (failed: Failed, onRetry: () => void) => JSX.Element;
}

/** Why the promised day is that day. It is asked for only once it is unfolded: the page around it stays light. */
export const Explanation = ({ of, load, onFailed }: ExplanationProps) => {
  const language = useLanguage();
  const words = useWords(explanationWords);
  const shell = useWords(shellWords);
  const [isOpen, setOpen] = useState(false);
  const { body, failed, reload } = useAnswer(isOpen ? `explanation ${of}` : undefined, load);
  return (
    <details class="explanation" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.how}</summary>
      {body !== undefined ? (
        <ol>
          {body.lines.map((line) => (
            <li key={line.id}>{line[language]}</li>
          ))}
        </ol>
      ) : failed !== undefined ? (
        onFailed(failed, reload)
      ) : (
        <Waiting label={shell.loading} />
      )}
    </details>
  );
};
