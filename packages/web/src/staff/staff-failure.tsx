import { useWords } from "../app/language.ts";
import { type Failed, Failure } from "../parts/failure.tsx";
import { Unreachable } from "../parts/unreachable.tsx";
import { staffWords } from "../words/staff-words.ts";
import type { StaffSession } from "./staff-session.ts";
import { withFieldWords } from "./with-field-words.ts";

interface StaffFailureProps {
  readonly failed: Failed;
  readonly session: StaffSession;
  readonly onRetry: () => void;
}

/** Signing in again is a press of the person's own: what they are doing must not disappear under their hands. */
export const StaffFailure = ({ failed, session, onRetry }: StaffFailureProps) => {
  const words = useWords(staffWords);
  if (failed.kind === "unreachable") return <Unreachable text={words.unreachable} onRetry={onRetry} />;
  if (failed.status !== 401) return <Failure failed={withFieldWords(failed)} onRetry={onRetry} />;
  return (
    <div class="callout soon" role="alert">
      <p>{words.signInAgain}</p>
      <button type="button" onClick={session.signIn}>
        {words.signIn}
      </button>
    </div>
  );
};
