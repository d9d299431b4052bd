import type { CalibrationView, ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { mayAcknowledgeDeadline } from "../api/staff.ts";
import { useWords } from "../app/language.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import type { SupervisorWords } from "../words/supervisor.id.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { type DeadlineFilter, filteredBy, isSameFilter, listHeading, pressing } from "./deadline-filter.ts";
import { DeadlineRow } from "./deadline-row.tsx";
import { InPortions } from "./in-portions.tsx";

interface DeadlineListProps {
  readonly session: StaffSession;
  readonly deadlines: readonly ForeseenDeadlineView[];
  /** Null while the office has finished too few for forecasts. */
  readonly calibration: CalibrationView | null;
  readonly nextClosingAt: string | null;
  readonly filter: DeadlineFilter;
  readonly onFilter: (filter: DeadlineFilter) => void;
  readonly nowMs: number;
  readonly onChanged: () => void;
}

export const DeadlineList = ({
  session,
  deadlines,
  calibration,
  nextClosingAt,
  filter,
  onFilter,
  nowMs,
  onChanged,
}: DeadlineListProps) => {
  const words = useWords(supervisorWords);
  const stepName = useStepNames();
  const mayTakeOver = mayAcknowledgeDeadline(session);
  const shown = filteredBy(filter, deadlines, nextClosingAt);
  const calm = deadlines.filter((one) => one.state === "open");
  const rows = (some: readonly ForeseenDeadlineView[]) => (
    <InPortions
      key={JSON.stringify(filter)}
      class="deadlines"
      rows={some.map((deadline) => (
        <DeadlineRow
          key={deadline.applicationNumber}
          deadline={deadline}
          session={session}
          nowMs={nowMs}
          onChanged={onChanged}
          mayTakeOver={mayTakeOver}
        />
      ))}
    />
  );
  const offered: readonly (readonly [DeadlineFilter, string])[] = [
    [pressing, words.filterAll],
    [{ show: "at-risk" }, words.filterAtRisk],
    [{ show: "breached" }, words.filterLate],
  ];
  const chosen = filterName(filter, words, stepName);
  const filters = chosen === undefined ? offered : [...offered, [filter, chosen] as const];
  return (
    <section>
      <h2 id={listHeading} tabIndex={-1}>
        {words.list}
      </h2>
      {calibration === null ? null : (
        <p class="quiet-text small">
          {words.calibration(calibration.cases, Math.round((100 * calibration.inside) / calibration.forecasts))}
        </p>
      )}
      <fieldset class="filters">
        <legend class="unseen">{words.filter}</legend>
        {filters.map(([one, label]) => (
          <button key={label} type="button" aria-pressed={isSameFilter(filter, one)} onClick={() => onFilter(one)}>
            {label}
          </button>
        ))}
      </fieldset>
      {mayTakeOver ? null : <p class="quiet-text small">{words.notYours}</p>}
      {shown.length === 0 ? <p>{words.nothing}</p> : rows(shown)}
      {filter.show !== "pressing" || calm.length === 0 ? null : (
        <details>
          <summary>{words.onTheirWay(calm.length)}</summary>
          {rows(calm)}
        </details>
      )}
    </section>
  );
};

/** Of a filter that only a figure sets: so one sees what the list shows, and can leave it. */
const filterName = (
  filter: DeadlineFilter,
  words: SupervisorWords,
  stepName: (service: string, step: string) => string,
): string | undefined => {
  if (filter.show === "step") return stepName(filter.service, filter.step);
  return filter.show === "due-next" ? words.filterDueNext : undefined;
};
