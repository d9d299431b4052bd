import type { HandlingView } from "@sip/contracts/applications/shapes";
import { longestNote, longestUserName } from "@sip/domain/applications/longest-written";
import { userName } from "@sip/domain/people/user-name";
import { commentOnApplication, giveBackDeadline, handOnDeadline } from "../api/staff.ts";
import { useWords } from "../app/language.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useAct } from "../staff/use-act.ts";
import { useSaid } from "../staff/use-said.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { OneLineForm } from "./one-line-form.tsx";

interface CaseActsProps {
  readonly session: StaffSession;
  readonly applicationNumber: string;
  readonly of: HandlingView;
  readonly onChanged: () => void;
  /** With what was pressed, which is gone by then. */
  readonly onGivenBack: (pressed: Element) => void;
}

/** What a supervisor may do with an open file: write about it, hand it on, give it back. */
export const CaseActs = ({ session, applicationNumber, of, onChanged, onGivenBack }: CaseActsProps) => {
  const words = useWords(supervisorWords);
  const [written, sayWritten] = useSaid(of);
  const [handedOn, sayHandedOn] = useSaid(of);
  const { busy, failed, send } = useAct(JSON.stringify(of.owner));
  const giveBack = async (pressed: Element): Promise<void> => {
    const body = await send(() => giveBackDeadline(session, applicationNumber));
    if (body !== undefined) onGivenBack(pressed);
    onChanged();
  };
  return (
    <div class="case-acts">
      <OneLineForm
        session={session}
        label={words.comment}
        hint={words.commentHint}
        act={words.writeComment}
        wrong={(text) => (text === "" ? words.commentEmpty : undefined)}
        longest={longestNote}
        ask={(text) => commentOnApplication(session, applicationNumber, text)}
        onDone={({ handling }) => {
          const last = lastComment(handling);
          sayWritten(words.commentWritten, (now) => lastComment(now.handling) === last);
          onChanged();
        }}
        said={written}
      />
      {of.owner === null ? null : (
        <>
          <OneLineForm
            session={session}
            label={words.handOnTo}
            hint={words.handOnHint}
            act={words.handOn}
            wrong={(to) => (to === "" ? words.handOnEmpty : userName.test(to) ? undefined : words.handOnNoName)}
            longest={longestUserName}
            ask={(to) => handOnDeadline(session, applicationNumber, to)}
            onDone={({ owner }, to) => {
              sayHandedOn(words.handedOn(to), (now) => now.owner?.by === owner?.by);
              onChanged();
            }}
            said={handedOn}
          />
          {failed === undefined ? null : (
            <StaffFailure
              failed={failed}
              session={session}
              onRetry={() => document.activeElement && giveBack(document.activeElement)}
            />
          )}
          <button type="button" aria-disabled={busy} onClick={({ currentTarget }) => giveBack(currentTarget)}>
            {busy ? words.working : words.giveBack}
          </button>
        </>
      )}
    </div>
  );
};

/** By which the last comment is known. */
const lastComment = (handling: HandlingView["handling"]): string | undefined => {
  const last = handling.findLast(({ kind }) => kind === "comment");
  return last && `${last.at} ${last.by}`;
};
