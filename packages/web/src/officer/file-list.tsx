import type { ApplicationView } from "@sip/contracts/applications/shapes";
import { useEffect, useState } from "preact/hooks";
import { listApplications } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { Waiting } from "../parts/waiting.tsx";
import { useServices } from "../staff/services.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { officerWords } from "../words/officer-words.ts";
import { FileRows } from "./file-rows.tsx";

interface FileListProps {
  readonly session: StaffSession;
  readonly chosen: string | undefined;
  readonly onChoose: (applicationNumber: string) => void;
}

/** The applications behind the counter, by the step they stand at. */
export const FileList = ({ session, chosen, onChoose }: FileListProps) => {
  const words = useWords(officerWords);
  const language = useLanguage();
  const services = useServices();
  const [chosenStep, setChosenStep] = useState("");
  const [later, setLater] = useState<readonly ApplicationView[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [service, step] = chosenStep.split(" ");
  const question = chosenStep === "" ? {} : { service, step };
  const first = useAnswer(`files ${session.officeId} ${chosenStep}`, () => listApplications(session, question), 20);
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
        <select id="file-step" value={chosenStep} onChange={(event) => setChosenStep(event.currentTarget.value)}>
          <option value="">{words.allSteps}</option>
          {services.map((one) => (
            <optgroup key={one.service} label={one.name[language]}>
              {one.steps.map(({ step: name, words: named }) => (
                <option key={name} value={`${one.service} ${name}`}>
                  {named[language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {first.failed === undefined ? null : (
        <StaffFailure failed={first.failed} session={session} onRetry={first.reload} />
      )}
      {first.body === undefined && first.failed === undefined ? <Waiting label={words.loading} /> : null}
      {first.body !== undefined && files.length === 0 ? <p>{words.noFiles}</p> : null}
      <FileRows files={files} chosen={chosen} onChoose={onChoose} />
      {next === null ? null : (
        <button type="button" onClick={more}>
          {words.more}
        </button>
      )}
    </>
  );
};
