import { useWords } from "../app/language.ts";
import { officerWords } from "../words/officer-words.ts";

interface KeysHelpProps {
  readonly lettersOn: boolean;
  readonly onLetters: (on: boolean) => void;
}

export const KeysHelp = ({ lettersOn, onLetters }: KeysHelpProps) => {
  const words = useWords(officerWords);
  return (
    <details class="keys">
      <summary>{words.keysTitle}</summary>
      <dl class="facts">
        {words.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label class="choice">
        <input type="checkbox" checked={lettersOn} onChange={(event) => onLetters(event.currentTarget.checked)} />
        <span>{words.keysOn}</span>
      </label>
    </details>
  );
};
