import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { officerWords } from "../words/officer-words.ts";

interface MissingPapersProps {
  readonly onRecord: (papers: string) => void;
  readonly onCancel: () => void;
}

export const MissingPapers = ({ onRecord, onCancel }: MissingPapersProps) => {
  const words = useWords(officerWords);
  const [papers, setPapers] = useState("");
  const [shown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const add = (paper: string): void => setPapers(papers === "" ? paper : `${papers}, ${paper}`);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (papers.trim() === "") setShown(true);
    else onRecord(papers.trim());
  };
  return (
    <form ref={form} noValidate onSubmit={submit} class="callout soon">
      <h3>{words.missingTitle}</h3>
      <TextField
        id="missing"
        label={words.missing}
        hint={words.missingHint}
        error={shown && papers.trim() === "" ? words.missingEmpty : undefined}
        value={papers}
        onValue={setPapers}
        input={{ maxLength: 300 }}
      />
      <div class="acts">
        {words.missingPapers.map((paper) => (
          <button key={paper} type="button" class="small-act" onClick={() => add(paper)}>
            + {paper}
          </button>
        ))}
      </div>
      <div class="acts">
        <button type="submit" class="main">
          {words.missingRecord}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
};
