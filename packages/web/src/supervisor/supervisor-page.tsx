import { listDeadlines } from "@sip/contracts/deadlines/routes";
import { useWords } from "../app/language.ts";
import { StaffGate } from "../staff/staff-gate.tsx";
import { WithServices } from "../staff/with-services.tsx";
import { WallPage } from "../wall/wall-page.tsx";
import { supervisorWords } from "../words/supervisor-words.ts";
import "../styles/supervisor.css";
import "../styles/deadlines.css";
import "../styles/pictures.css";
import { Deadlines } from "./deadlines.tsx";

/** The supervisors' page, and what a screen on the wall shows of it. */
export const SupervisorPage = () => (window.location.pathname.includes("layar") ? <WallPage /> : <DeadlinesPage />);

const DeadlinesPage = () => {
  const words = useWords(supervisorWords);
  return (
    <StaffGate title={words.title} groups={listDeadlines.caller}>
      {(session) => (
        <WithServices session={session}>
          {({ zoneLabel }) => <Deadlines session={session} zoneLabel={zoneLabel} />}
        </WithServices>
      )}
    </StaffGate>
  );
};
