import { dayAndMonth } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { officerWords } from "../words/officer-words.ts";
import { staffWords } from "../words/staff-words.ts";
import type { PendingStep, StepDesk } from "./pending-step.ts";

interface UndoBarProps {
  readonly desk: StepDesk;
  readonly session: StaffSession;
  readonly onUndo: () => void;
}

/** Undo instead of "are you sure": the step that still waits, and one that did not go through. */
export const UndoBar = ({ desk, session, onUndo }: UndoBarProps) => {
  const language = useLanguage();
  const words = useWords(officerWords);
  const staff = useWords(staffWords);
  const stepName = useStepNames();
  const { pending, failed } = desk;
  const name = ({ service, step }: PendingStep): string => stepName(service, step);
  const of = ({ applicantName, issuedOn }: PendingStep): string =>
    issuedOn === undefined ? applicantName : `${applicantName}, ${staff.issued(dayAndMonth(issuedOn, language))}`;
  return (
    <>
      {pending === undefined ? null : (
        <div class="undo">
          <span>{words.waits(name(pending), of(pending), desk.secondsLeft)}</span>
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
