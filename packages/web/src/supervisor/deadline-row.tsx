import { localMoment } from "@sip/calendar/local-moment";
import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { isSameUser } from "@sip/domain/people/user-name";
import { useRef, useState } from "preact/hooks";
import { officeNow } from "../api/server-clock.ts";
import { acknowledgeDeadline } from "../api/staff.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { moveFocus } from "../staff/move-focus.ts";
import { StaffExplanation } from "../staff/staff-explanation.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useAct } from "../staff/use-act.ts";
import { useSaid } from "../staff/use-said.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { tellChanged } from "./case-changes.ts";
import { CaseName } from "./case-name.tsx";
import { OpenCase } from "./open-case.tsx";
import { spokenBand } from "./spoken-band.ts";
import { spokenMoment } from "./spoken-moment.ts";
import { spokenMoves } from "./spoken-moves.ts";
import { spokenSpan } from "./spoken-span.ts";

interface DeadlineRowProps {
  readonly session: StaffSession;
  readonly deadline: ForeseenDeadlineView;
  readonly nowMs: number;
  /** False for people who may only look. */
  readonly mayTakeOver: boolean;
  /** Whether its file is open from the beginning. */
  readonly opened?: boolean;
  readonly onChanged: () => void;
}

export const DeadlineRow = ({ session, deadline, nowMs, mayTakeOver, opened = false, onChanged }: DeadlineRowProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const stepName = useStepNames();
  const left = Date.parse(deadline.dueAt) - nowMs;
  const missing = deadline.missing.map((step) => stepName(deadline.service, step)).join(" → ");
  const span = spokenSpan(deadline.dueAt, nowMs, words);
  const moves = spokenMoves(deadline.moved, words);
  const { owner } = deadline;
  const isForMe = owner?.handedOnBy !== undefined && isSameUser(owner.by, session.userName);
  const [isOpen, setOpen] = useState(opened);
  const name = useRef<HTMLButtonElement>(null);
  const isPressing = deadline.state !== "open" || movedAgain(deadline);
  const [said, say] = useSaid(owner);
  const { busy, failed, send } = useAct(JSON.stringify(owner));
  const takeOver = async (pressed: Element): Promise<void> => {
    const taken = await send(() => acknowledgeDeadline(session, deadline.applicationNumber));
    if (taken !== undefined) {
      const by = taken.owner?.by ?? session.userName;
      const text = by === session.userName ? words.taken(deadline.applicantName) : `${words.takenBy(by)}.`;
      say(text, (now) => now?.by === by && now.handedOnBy === undefined);
      moveFocus(pressed, name.current);
    }
    tellChanged(deadline.applicationNumber);
    onChanged();
  };
  const now = officeNow(localMoment(deadline.dueAt).zoneLabel);
  return (
    <li class={deadline.state}>
      <div class="deadline-who">
        <CaseName label={deadline.applicantName} isOpen={isOpen} onOpen={setOpen} button={name} />
        <span class="quiet-text">{deadline.applicationNumber}</span>
        {left < 0 ? null : <span class={`state ${deadline.state}`}>{words.state[deadline.state]}</span>}
      </div>
      <strong class={left < 0 ? "deadline-when state breached" : "deadline-when"}>
        {left < 0 ? words.lateBy(span) : words.dueIn(span)}
      </strong>
      <p class="small">
        {words.due(spokenMoment(language, deadline.dueAt))}.{" "}
        {words.since(stepName(deadline.service, deadline.step), spokenMoment(language, deadline.stepAt))}.{" "}
        {moves === undefined ? null : (
          <>
            <br />
            {moves}
          </>
        )}
        {deadline.forecast === null ? null : (
          <>
            <br />
            {words.likelyReady(spokenBand(deadline.forecast, now, language, words))}
          </>
        )}
        {deadline.atRiskBecause === "forecast" ? <> {words.likelyLate}</> : null}
        {deadline.state === "open" || missing === "" ? null : (
          <>
            <br />
            {words.saves(missing)}
          </>
        )}
      </p>
      <div class="deadline-act">
        {owner !== null && !isForMe ? (
          <span class="tag">
            {owner.handedOnBy === undefined ? words.takenBy(owner.by) : words.handedOnTo(owner.by)}
          </span>
        ) : (isPressing || isForMe) && mayTakeOver ? (
          <button
            type="button"
            aria-label={words.takeOverOf(deadline.applicantName, deadline.applicationNumber)}
            aria-disabled={busy}
            onClick={({ currentTarget }) => takeOver(currentTarget)}
          >
            {busy ? words.working : words.takeOver}
          </button>
        ) : null}
      </div>
      <p class="said" role="status">
        {said}
      </p>
      {failed === undefined ? null : (
        <StaffFailure
          failed={failed}
          session={session}
          onRetry={() => document.activeElement && takeOver(document.activeElement)}
        />
      )}
      {isOpen ? (
        <OpenCase session={session} applicationNumber={deadline.applicationNumber} name={name} onChanged={onChanged} />
      ) : null}
      <StaffExplanation
        session={session}
        applicationNumber={deadline.applicationNumber}
        standing={`${deadline.stepAt} ${deadline.state}`}
      />
    </li>
  );
};

/** Supervisors are told of a promise that moves for the second time. */
const movedAgain = ({ moved }: ForeseenDeadlineView): boolean => (moved?.times ?? 0) > 1;
