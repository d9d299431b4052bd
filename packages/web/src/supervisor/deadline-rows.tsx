import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { DeadlineRow } from "./deadline-row.tsx";
import { InPortions } from "./in-portions.tsx";

interface DeadlineRowsProps {
  readonly deadlines: readonly ForeseenDeadlineView[];
  readonly nowMs: number;
  /** Undefined for people who may only look. */
  readonly onTakeOver: ((deadline: ForeseenDeadlineView) => void) | undefined;
}

export const DeadlineRows = ({ deadlines, nowMs, onTakeOver }: DeadlineRowsProps) => (
  <InPortions
    class="deadlines"
    rows={deadlines.map((deadline) => (
      <DeadlineRow
        key={deadline.applicationNumber}
        deadline={deadline}
        nowMs={nowMs}
        onTakeOver={onTakeOver && (() => onTakeOver(deadline))}
      />
    ))}
  />
);
