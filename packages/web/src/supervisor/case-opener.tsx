import { useState } from "preact/hooks";
import type { StaffSession } from "../staff/staff-session.ts";
import { OpenCase } from "./open-case.tsx";

interface CaseOpenerProps {
  readonly session: StaffSession;
  readonly applicationNumber: string;
  /** What is pressed: the name of the case. */
  readonly label: string;
  readonly onChanged: () => void;
}

/** A name that opens the file of which it speaks, right below it. */
export const CaseOpener = ({ session, applicationNumber, label, onChanged }: CaseOpenerProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="quiet opener" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {label}
      </button>
      {isOpen ? <OpenCase session={session} applicationNumber={applicationNumber} onChanged={onChanged} /> : null}
    </>
  );
};
