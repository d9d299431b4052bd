import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import type { StaffSession } from "../staff/staff-session.ts";
import { DeadlineRow } from "./deadline-row.tsx";
import { InPortions } from "./in-portions.tsx";

interface DeadlineRowsProps {
  readonly deadlines: readonly ForeseenDeadlineView[];
  readonly session: StaffSession;
  readonly nowMs: number;
  readonly onChanged: () => void;
  /** Undefined for people who may only look. */
  readonly onTakeOver: ((deadline: ForeseenDeadlineView) => void) | undefined;
}

export const DeadlineRows = ({ session, deadlines, nowMs, onTakeOver, onChanged }: DeadlineRowsProps) => (
  <InPortions
    class="deadlines"
    rows={deadlines.map((deadline) => (
      <DeadlineRow
        key={deadline.applicationNumber}
        deadline={deadline}
        session={session}
        nowMs={nowMs}
        onChanged={onChanged}
        onTakeOver={onTakeOver && (() => onTakeOver(deadline))}
      />
    ))}
  />
);
