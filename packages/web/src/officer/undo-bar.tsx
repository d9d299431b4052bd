import { useWords } from "../app/language.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { officerWords } from "../words/officer-words.ts";
import type { PendingStep, StepDesk } from "./pending-step.ts";

interface UndoBarProps {
  readonly desk: StepDesk;
  readonly session: StaffSession;
  readonly onUndo: () => void;
}

/** Undo instead of "are you sure": the step that still waits, and one that did not go through. */
export const UndoBar = ({ desk, session, onUndo }: UndoBarProps) => {
  const words = useWords(officerWords);
  const stepName = useStepNames();
  const { pending, failed } = desk;
  const name = ({ service, step }: PendingStep): string => stepName(service, step);
  return (
    <>
      {pending === undefined ? null : (
        <div class="undo">
          <span>{words.waits(name(pending), pending.applicantName, desk.secondsLeft)}</span>
          <button type="button" onClick={onUndo}>
            {words.undo} <kbd>U</kbd>
          </button>
        </div>
      )}
      {failed === undefined ? null : (
        <>
          <p class="field-error">{words.notRecorded(name(failed.step), failed.step.applicantName)}</p>
          <StaffFailure failed={failed.answer} session={session} onRetry={() => desk.retry(failed.step)} />
          <button type="button" class="quiet" onClick={desk.dismiss}>
            {words.dismiss}
          </button>
        </>
      )}
    </>
  );
};
