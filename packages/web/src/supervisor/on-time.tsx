import type { ForeseenDeadlineView, WeekDueView } from "@sip/contracts/deadlines/shapes";
import { dayAndMonth } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { CaseOpener } from "./case-opener.tsx";

interface OnTimeProps {
  readonly session: StaffSession;
  /** Null while they cannot be read. */
  readonly weeks: readonly WeekDueView[] | null;
  /** The open ones among the late have their names from here; what has ended is remembered without one. */
  readonly deadlines: readonly ForeseenDeadlineView[];
  readonly onChanged: () => void;
}

export const OnTime = ({ session, weeks, deadlines, onChanged }: OnTimeProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const names = new Map(deadlines.map(({ applicationNumber, applicantName }) => [applicationNumber, applicantName]));
  return (
    <section>
      <h2>{words.onTime}</h2>
      <p class="hint">{words.shareHint}</p>
      {weeks === null ? <p>{words.shareUnknown}</p> : null}
      {weeks?.length === 0 ? <p>{words.noneFinished}</p> : null}
      <dl class="facts weeks">
        {weeks?.map((week) => (
          <div key={week.monday}>
            <dt>
              {words.week} {dayAndMonth(week.monday, language)}
            </dt>
            <dd>
              <strong>{Math.round((100 * week.kept) / week.all)}%</strong> {words.share(week.kept, week.all)}
              {week.keptAfterMove === 0 ? null : `, ${words.keptAfterMove(week.keptAfterMove)}`}
              <svg class="share" viewBox={`0 0 ${week.all} 1`} preserveAspectRatio="none" aria-hidden="true">
                <rect class="all" width={week.all} height="1" />
                <rect class="kept" width={week.kept} height="1" />
              </svg>
              {week.late.length === 0 ? null : (
                <details>
                  <summary>{words.lateInWeek(week.late.length)}</summary>
                  <ul class="late-in-week">
                    {week.late.map((applicationNumber) => (
                      <li key={applicationNumber}>
                        <CaseOpener
                          session={session}
                          applicationNumber={applicationNumber}
                          label={[names.get(applicationNumber) ?? [], applicationNumber].flat().join(", ")}
                          onChanged={onChanged}
                        />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
