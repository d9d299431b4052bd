import type { ApplicationView } from "@sip/contracts/applications";
import { useEffect, useState } from "preact/hooks";
import { listApplications } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useWords } from "../app/language.ts";
import { Waiting } from "../parts/waiting.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { officerWords } from "../words/officer-words.ts";
import type { StepName } from "../words/step.id.ts";
import { stepWords } from "../words/step-words.ts";
import { FileRow } from "./file-row.tsx";

interface FileListProps {
  readonly session: StaffSession;
  readonly chosen: string | undefined;
  readonly onChoose: (applicationNumber: string) => void;
}

/** The applications behind the counter, by the step they stand at. */
export const FileList = ({ session, chosen, onChoose }: FileListProps) => {
  const words = useWords(officerWords);
  const steps = useWords(stepWords);
  const [step, setStep] = useState("");
  const [later, setLater] = useState<readonly ApplicationView[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const question = { step: step === "" ? undefined : step };
  const first = useAnswer(`files ${session.officeId} ${step}`, () => listApplications(session, question), 20);
  useEffect(() => {
    setNext(first.body?.next ?? null);
    setLater([]);
  }, [first.body]);
  const more = async (): Promise<void> => {
    if (next === null) return;
    const answer = await listApplications(session, { ...question, after: next });
    if (answer.kind !== "ok") return;
    setLater([...later, ...answer.body.applications]);
    setNext(answer.body.next);
  };
  const files = [...(first.body?.applications ?? []), ...later];
  return (
    <>
      <div class="field">
        <label for="file-step">{words.step}</label>
        <select id="file-step" value={step} onChange={(event) => setStep(event.currentTarget.value)}>
          <option value="">{words.allSteps}</option>
          {(Object.keys(steps) as StepName[]).map((name) => (
            <option key={name} value={name}>
              {steps[name]}
            </option>
          ))}
        </select>
      </div>
      {first.failed === undefined ? null : (
        <StaffFailure failed={first.failed} session={session} onRetry={first.reload} />
      )}
      {first.body === undefined && first.failed === undefined ? <Waiting label={words.loading} /> : null}
      {first.body !== undefined && files.length === 0 ? <p>{words.noFiles}</p> : null}
      <ul class="line-rows">
        {files.map((file) => (
          <FileRow
            key={file.applicationNumber}
            file={file}
            chosen={file.applicationNumber === chosen}
            onChoose={() => onChoose(file.applicationNumber)}
          />
        ))}
      </ul>
      {next === null ? null : (
        <button type="button" onClick={more}>
          {words.more}
        </button>
      )}
    </>
  );
};
