import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import { useLanguage, useWords } from "../app/language.ts";
import { serviceOf, useServices } from "../staff/services.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { CaseOpener } from "./case-opener.tsx";
import { type DeadlineFilter, isSameFilter, showList } from "./deadline-filter.ts";
import { figuresOf, worstOf } from "./headline-facts.ts";
import { spokenMoment } from "./spoken-moment.ts";
import { spokenSpan } from "./spoken-span.ts";

interface HeadlineProps {
  readonly session: StaffSession;
  /** First what will be late first. */
  readonly deadlines: readonly ForeseenDeadlineView[];
  readonly nextClosingAt: string | null;
  readonly filter: DeadlineFilter;
  readonly onFilter: (filter: DeadlineFilter) => void;
  readonly today: string;
  readonly nowMs: number;
  readonly onChanged: () => void;
}

export const Headline = ({
  session,
  deadlines,
  nextClosingAt,
  filter,
  onFilter,
  today,
  nowMs,
  onChanged,
}: HeadlineProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const services = useServices();
  const stepName = useStepNames();
  const worst = worstOf(deadlines);
  const thing = worst && (serviceOf(services, worst.service)?.thing[language] ?? worst.service);
  return (
    <section aria-label={words.summary}>
      <ul class="numbers">
        {figuresOf(deadlines, nextClosingAt, today).map((figure) => (
          <li key={figure.name} class={figure.count > 0 ? figure.tone : ""}>
            <button
              type="button"
              aria-pressed={isSameFilter(filter, figure.filter)}
              onClick={() => showList(figure.filter, onFilter)}
            >
              <strong>{figure.count}</strong> {words[figure.name]}
            </button>
          </li>
        ))}
      </ul>
      {worst === undefined || thing === undefined ? (
        <p class="worst">{words.allFine}</p>
      ) : (
        <div class={worst.state === "breached" ? "worst late" : "worst soon"}>
          <p>
            <span class="worst-label">{words.worst}</span>
            {worst.state === "breached"
              ? words.worstLate(
                  thing,
                  worst.applicantName,
                  worst.applicationNumber,
                  spokenSpan(worst.dueAt, nowMs, words),
                )
              : words.worstDue(
                  thing,
                  worst.applicantName,
                  worst.applicationNumber,
                  spokenMoment(language, worst.dueAt),
                )}{" "}
            {words.stuck(stepName(worst.service, worst.step), spokenMoment(language, worst.stepAt))}{" "}
            {worst.acknowledgedBy === undefined ? null : words.takenBy(worst.acknowledgedBy)}
          </p>
          <CaseOpener
            key={worst.applicationNumber}
            session={session}
            applicationNumber={worst.applicationNumber}
            label={words.openFile(worst.applicantName)}
            onChanged={onChanged}
          />
        </div>
      )}
    </section>
  );
};
