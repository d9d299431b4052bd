import { listDeadlines } from "@sip/contracts/deadlines/routes";
import { useWords } from "../app/language.ts";
import { openScreenIdentity } from "../staff/identity.ts";
import { StaffGate } from "../staff/staff-gate.tsx";
import { WithServices } from "../staff/with-services.tsx";
import { wallWords } from "../words/wall-words.ts";
import "../styles/wall.css";
import { Wall } from "./wall.tsx";
import { WallTrouble } from "./wall-trouble.tsx";

const trouble = (onRetry: () => void) => <WallTrouble onRetry={onRetry} />;

/** A screen that hangs in the office and is left alone: while somebody is signed in there is nothing to press. */
export const WallPage = () => {
  const words = useWords(wallWords);
  return (
    <StaffGate
      title={words.title}
      groups={listDeadlines.caller}
      openIdentity={openScreenIdentity}
      signInText={words.signInText}
      trouble={trouble}
    >
      {(session) => (
        <WithServices session={session} trouble={trouble}>
          {(office) => <Wall session={session} office={office} />}
        </WithServices>
      )}
    </StaffGate>
  );
};
