import type { ServiceView } from "@sip/contracts/offices/shapes";
import { longestNote } from "@sip/domain/applications/longest-written";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { midSentence } from "../format/mid-sentence.ts";
import { serviceOf, useServices } from "../staff/services.ts";
import { useWrittenLine } from "../staff/use-written-line.ts";
import { officerWords } from "../words/officer-words.ts";

interface MissingPapersProps {
  readonly service: string;
  readonly kind: string;
  readonly onRecord: (papers: string) => void;
  readonly onCancel: () => void;
}

export const MissingPapers = ({ service: serviceId, kind, onRecord, onCancel }: MissingPapersProps) => {
  const words = useWords(officerWords);
  const service = serviceOf(useServices(), serviceId);
  const line = useWrittenLine(longestNote, (papers) => (papers === "" ? words.missingEmpty : undefined));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const withOne = (paper: string): string => (line.value === "" ? paper : `${line.value}, ${paper}`);
  const submit = (event: Event): void => {
    event.preventDefault();
    const papers = line.read();
    if (papers !== undefined) onRecord(papers);
  };
  return (
    <form ref={form} noValidate onSubmit={submit} class="callout soon">
      <h3>{words.missingTitle}</h3>
      <TextField
        id="missing"
        label={words.missing}
        hint={words.missingHint[service?.firstLanguage ?? "id"]}
        error={line.error}
        value={line.value}
        onValue={line.write}
      />
      <div class="acts">
        {papersToName(service, kind).map((paper) => (
          <button
            key={paper}
            type="button"
            class="small-act"
            disabled={withOne(paper).length > longestNote}
            onClick={() => line.write(withOne(paper))}
          >
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

/** The papers of an adult and of a child in the language that most applicants read, each as short as a message needs it: what has to be said before a visit, under which condition and how, is left out. */
const papersToName = (service: ServiceView | undefined, kind: string): readonly string[] => {
  const { papers = [], childPapers = [] } = service?.kinds.find((one) => one.kind === kind) ?? {};
  const named = [...papers, ...childPapers].map((paper) => paper[service?.firstLanguage ?? "id"]);
  return [...new Set(named)].map((name) => {
    const [short = name] = name.split(name.includes(": ") ? ". " : /[.,;] /);
    return midSentence(short);
  });
};
