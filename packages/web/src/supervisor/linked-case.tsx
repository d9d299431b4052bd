import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../app/language.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { OpenCase } from "./open-case.tsx";

interface LinkedCaseProps {
  readonly session: StaffSession;
  readonly applicationNumber: string;
  readonly onChanged: () => void;
}

/** The case to which a message has led, above all others. */
export const LinkedCase = ({ session, applicationNumber, onChanged }: LinkedCaseProps) => {
  const words = useWords(supervisorWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [applicationNumber]);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {words.linkedCase(applicationNumber)}
      </h2>
      <OpenCase session={session} applicationNumber={applicationNumber} name={heading} onChanged={onChanged} />
    </section>
  );
};
