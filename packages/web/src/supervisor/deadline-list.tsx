import type { CalibrationView, ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { useState } from "preact/hooks";
import { acknowledgeDeadline, mayAcknowledgeDeadline } from "../api/staff.ts";
import { useWords } from "../app/language.ts";
import type { Failed } from "../parts/failure.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { DeadlineRows } from "./deadline-rows.tsx";

interface DeadlineListProps {
  readonly session: StaffSession;
  readonly deadlines: readonly ForeseenDeadlineView[];
  /** Null while the office has finished too few for forecasts. */
  readonly calibration: CalibrationView | null;
  readonly nowMs: number;
  readonly onChanged: () => void;
}

type Filter = "all" | "at-risk" | "breached";

export const DeadlineList = ({ session, deadlines, calibration, nowMs, onChanged }: DeadlineListProps) => {
  const words = useWords(supervisorWords);
  const [filter, setFilter] = useState<Filter>("all");
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<{ answer: Failed; of: ForeseenDeadlineView }>();
  const mayTakeOver = mayAcknowledgeDeadline(session);
  const takeOver = async (deadline: ForeseenDeadlineView): Promise<void> => {
    setFailed(undefined);
    const answer = await acknowledgeDeadline(session, deadline.applicationNumber);
    if (answer.kind === "ok") setSaid(words.taken(deadline.applicantName));
    else setFailed({ answer, of: deadline });
    onChanged();
  };
  const shown = deadlines.filter((one) => (filter === "all" ? one.state !== "open" : one.state === filter));
  const calm = deadlines.filter((one) => one.state === "open");
  const rows = (some: readonly ForeseenDeadlineView[]) => (
    <DeadlineRows key={filter} deadlines={some} nowMs={nowMs} onTakeOver={mayTakeOver ? takeOver : undefined} />
  );
  const filters: readonly (readonly [Filter, string])[] = [
    ["all", words.filterAll],
    ["at-risk", words.filterAtRisk],
    ["breached", words.filterLate],
  ];
  return (
    <section>
      <h2>{words.list}</h2>
      {calibration === null ? null : (
        <p class="quiet-text small">
          {words.calibration(calibration.cases, Math.round((100 * calibration.inside) / calibration.forecasts))}
        </p>
      )}
      <fieldset class="filters">
        <legend class="unseen">{words.filter}</legend>
        {filters.map(([name, label]) => (
          <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
            {label}
          </button>
        ))}
      </fieldset>
      <p class="said" role="status">
        {said}
      </p>
      {failed === undefined ? null : (
        <StaffFailure failed={failed.answer} session={session} onRetry={() => takeOver(failed.of)} />
      )}
      {mayTakeOver ? null : <p class="quiet-text small">{words.notYours}</p>}
      {shown.length === 0 ? <p>{words.nothing}</p> : rows(shown)}
      {filter !== "all" || calm.length === 0 ? null : (
        <details>
          <summary>{words.onTheirWay(calm.length)}</summary>
          {rows(calm)}
        </details>
      )}
    </section>
  );
};
