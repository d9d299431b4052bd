import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { DeadlineRow } from "./deadline-row.tsx";

interface DeadlineRowsProps {
  readonly deadlines: readonly ForeseenDeadlineView[];
  readonly nowMs: number;
  /** Undefined for people who may only look. */
  readonly onTakeOver: ((deadline: ForeseenDeadlineView) => void) | undefined;
}

/** Ten rows are four screens of a phone: more would hide that the flow and the weeks stand below. */
const portion = 10;

export const DeadlineRows = ({ deadlines, nowMs, onTakeOver }: DeadlineRowsProps) => {
  const words = useWords(supervisorWords);
  const [shown, setShown] = useState(portion);
  const left = deadlines.length - shown;
  return (
    <>
      <ol class="deadlines">
        {deadlines.slice(0, shown).map((deadline) => (
          <DeadlineRow
            key={deadline.applicationNumber}
            deadline={deadline}
            nowMs={nowMs}
            onTakeOver={onTakeOver && (() => onTakeOver(deadline))}
          />
        ))}
      </ol>
      {left <= 0 ? null : (
        <button type="button" onClick={() => setShown(shown + portion)}>
          {words.more(left)}
        </button>
      )}
    </>
  );
};
