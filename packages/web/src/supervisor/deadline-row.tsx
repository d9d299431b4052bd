import { localMoment } from "@sip/calendar/local-moment";
import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { officeNow } from "../api/server-clock.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { StaffExplanation } from "../staff/staff-explanation.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { CaseOpener } from "./case-opener.tsx";
import { spokenBand } from "./spoken-band.ts";
import { spokenMoment } from "./spoken-moment.ts";
import { spokenMoves } from "./spoken-moves.ts";
import { spokenSpan } from "./spoken-span.ts";

interface DeadlineRowProps {
  readonly session: StaffSession;
  readonly deadline: ForeseenDeadlineView;
  readonly nowMs: number;
  /** Undefined for people who may only look. */
  readonly onTakeOver: (() => void) | undefined;
  readonly onChanged: () => void;
}

export const DeadlineRow = ({ session, deadline, nowMs, onTakeOver, onChanged }: DeadlineRowProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const stepName = useStepNames();
  const left = Date.parse(deadline.dueAt) - nowMs;
  const missing = deadline.missing.map((step) => stepName(deadline.service, step)).join(" → ");
  const span = spokenSpan(deadline.dueAt, nowMs, words);
  const moves = spokenMoves(deadline.moved, words);
  const { owner } = deadline;
  const isForMe = owner?.handedOnBy !== undefined && owner.by === session.userName;
  const now = officeNow(localMoment(deadline.dueAt).zoneLabel);
  return (
    <li class={deadline.state}>
      <div class="deadline-who">
        <CaseOpener
          session={session}
          applicationNumber={deadline.applicationNumber}
          label={deadline.applicantName}
          onChanged={onChanged}
        />
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
        ) : (deadline.state !== "open" || isForMe) && onTakeOver !== undefined ? (
          <button
            type="button"
            aria-label={words.takeOverOf(deadline.applicantName, deadline.applicationNumber)}
            onClick={onTakeOver}
          >
            {words.takeOver}
          </button>
        ) : null}
      </div>
      <StaffExplanation
        session={session}
        applicationNumber={deadline.applicationNumber}
        standing={`${deadline.stepAt} ${deadline.state}`}
      />
    </li>
  );
};
