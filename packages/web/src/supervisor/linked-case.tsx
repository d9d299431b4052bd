import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { useEffect, useRef } from "preact/hooks";
import { mayAcknowledgeDeadline } from "../api/staff.ts";
import { useWords } from "../app/language.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { DeadlineRow } from "./deadline-row.tsx";
import { OpenCase } from "./open-case.tsx";

interface LinkedCaseProps {
  readonly session: StaffSession;
  readonly applicationNumber: string;
  readonly deadlines: readonly ForeseenDeadlineView[];
  readonly nowMs: number;
  readonly onChanged: () => void;
}

/** The case to which a message has led, above all others. */
export const LinkedCase = ({ session, applicationNumber, deadlines, nowMs, onChanged }: LinkedCaseProps) => {
  const words = useWords(supervisorWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const deadline = deadlines.find((one) => one.applicationNumber === applicationNumber);
  useEffect(() => heading.current?.focus(), [applicationNumber]);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {words.linkedCase(applicationNumber)}
      </h2>
      {deadline === undefined ? (
        <OpenCase session={session} applicationNumber={applicationNumber} name={heading} onChanged={onChanged} />
      ) : (
        <ol class="deadlines">
          <DeadlineRow
            opened
            session={session}
            deadline={deadline}
            nowMs={nowMs}
            mayTakeOver={mayAcknowledgeDeadline(session)}
            onChanged={onChanged}
          />
        </ol>
      )}
    </section>
  );
};
