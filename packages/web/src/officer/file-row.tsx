import type { ApplicationView } from "@sip/contracts/applications";
import { useWords } from "../app/language.ts";
import type { StepName } from "../words/step.id.ts";
import { stepWords } from "../words/step-words.ts";

interface FileRowProps {
  readonly file: ApplicationView;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export const FileRow = ({ file, chosen, onChoose }: FileRowProps) => {
  const steps = useWords(stepWords);
  return (
    <li>
      <button type="button" class="line-row file" aria-current={chosen ? "true" : undefined} onClick={onChoose}>
        <strong>{file.applicationNumber}</strong>
        <span class="line-name">{file.applicantName}</span>
        <span class="line-aside">{steps[file.step as StepName] ?? file.step}</span>
      </button>
    </li>
  );
};
