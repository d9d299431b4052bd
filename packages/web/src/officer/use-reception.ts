import { useState } from "preact/hooks";
import { checkIn, openApplication } from "../api/staff.ts";
import { useWords } from "../app/language.ts";
import type { Failed } from "../parts/failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { officerWords } from "../words/officer-words.ts";
import type { Visitor } from "./line.ts";
import type { StepDesk } from "./pending-step.ts";
import type { Line } from "./use-line.ts";

export interface Reception {
  readonly busy: boolean;
  readonly failed: Failed | undefined;
  readonly receive: (visitor: Visitor) => Promise<void>;
}

/** What happens to a visitor before there is an application: checked in, then opened. Both happen at once. */
export const useReception = (
  session: StaffSession,
  line: Line,
  desk: StepDesk,
  say: (text: string) => void,
): Reception => {
  const words = useWords(officerWords);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();

  const receive = async (one: Visitor): Promise<void> => {
    // A step that still waits goes first.
    if (busy || !(await desk.send())) return;
    setBusy(true);
    setFailed(undefined);
    if (one.group === "next" || one.group === "missed") {
      const answer = await checkIn(session, one.bookingCode);
      if (answer.kind === "ok") {
        line.noteCheckIn(one.bookingCode);
        say(words.isHere(one.applicantName));
      } else setFailed(answer);
    } else {
      const answer = await openApplication(session, one.bookingCode, one.ticketNumber);
      if (answer.kind === "ok") {
        line.noteOpened(one, answer.body.applicationNumber);
        say(words.opened(one.applicantName, answer.body.applicationNumber));
      } else setFailed(answer);
    }
    setBusy(false);
    line.arrivals.reload();
  };
  return { busy, failed, receive };
};
