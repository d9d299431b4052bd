import { explainPromise } from "../api/staff.ts";
import { Explanation } from "../parts/explanation.tsx";
import { StaffFailure } from "./staff-failure.tsx";
import type { StaffSession } from "./staff-session.ts";

interface StaffExplanationProps {
  readonly session: StaffSession;
  readonly applicationNumber: string;
  /** What it has come to: the step, the due time. */
  readonly standing: string;
}

export const StaffExplanation = ({ session, applicationNumber, standing }: StaffExplanationProps) => (
  <Explanation
    of={`${applicationNumber} ${standing}`}
    load={() => explainPromise(session, applicationNumber)}
    onFailed={(failed, onRetry) => <StaffFailure failed={failed} session={session} onRetry={onRetry} />}
  />
);
