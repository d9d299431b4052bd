import { checkIn } from "@sip/contracts/queue/routes";
import { useWords } from "../app/language.ts";
import { StaffGate } from "../staff/staff-gate.tsx";
import { WithServices } from "../staff/with-services.tsx";
import { officerWords } from "../words/officer-words.ts";
import "../styles/officer.css";
import { Counter } from "./counter.tsx";

export const OfficerPage = () => {
  const words = useWords(officerWords);
  return (
    <StaffGate title={words.title} groups={checkIn.caller}>
      {(session) => (
        <WithServices session={session}>
          {({ zoneLabel }) => <Counter session={session} zoneLabel={zoneLabel} />}
        </WithServices>
      )}
    </StaffGate>
  );
};
