import { useRef, useState } from "preact/hooks";
import type { StaffSession } from "../staff/staff-session.ts";
import { CaseName } from "./case-name.tsx";
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
  const name = useRef<HTMLButtonElement>(null);
  return (
    <>
      <CaseName label={label} isOpen={isOpen} onOpen={setOpen} button={name} />
      {isOpen ? (
        <OpenCase session={session} applicationNumber={applicationNumber} name={name} onChanged={onChanged} />
      ) : null}
    </>
  );
};
