import type { HandlingView } from "@sip/contracts/applications/shapes";
import { longestNote, longestUserName } from "@sip/domain/applications/longest-written";
import { useState } from "preact/hooks";
import type { Answer } from "../api/request.ts";
import { commentOnApplication, giveBackDeadline, handOnDeadline } from "../api/staff.ts";
import { useWords } from "../app/language.ts";
import type { Failed } from "../parts/failure.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { OneLineForm } from "./one-line-form.tsx";

interface CaseActsProps {
  readonly session: StaffSession;
  readonly applicationNumber: string;
  readonly owner: HandlingView["owner"];
  readonly onChanged: () => void;
}

/** What a supervisor may do with an open file: write about it, hand it on, give it back. */
export const CaseActs = ({ session, applicationNumber, owner, onChanged }: CaseActsProps) => {
  const words = useWords(supervisorWords);
  const [failed, setFailed] = useState<{ answer: Failed; retry: () => void }>();
  const act = async (ask: () => Promise<Answer<unknown>>): Promise<boolean> => {
    setFailed(undefined);
    const answer = await ask();
    if (answer.kind === "ok") onChanged();
    else setFailed({ answer, retry: () => act(ask) });
    return answer.kind === "ok";
  };
  return (
    <div class="case-acts">
      {failed === undefined ? null : <StaffFailure failed={failed.answer} session={session} onRetry={failed.retry} />}
      <OneLineForm
        id={`comment-${applicationNumber}`}
        label={words.comment}
        hint={words.commentHint}
        act={words.writeComment}
        empty={words.commentEmpty}
        longest={longestNote}
        onSend={(text) => act(() => commentOnApplication(session, applicationNumber, text))}
      />
      {owner === null ? null : (
        <>
          <OneLineForm
            id={`hand-on-${applicationNumber}`}
            label={words.handOnTo}
            hint={words.handOnHint}
            act={words.handOn}
            empty={words.handOnEmpty}
            longest={longestUserName}
            onSend={(to) => act(() => handOnDeadline(session, applicationNumber, to))}
          />
          <button type="button" onClick={() => act(() => giveBackDeadline(session, applicationNumber))}>
            {words.giveBack}
          </button>
        </>
      )}
    </div>
  );
};
