import type { IsoDate } from "@sip/calendar/date";
import type { ApplicationView } from "@sip/contracts/applications/shapes";
import type { ForeseenDeadlineView } from "@sip/contracts/deadlines/shapes";
import type { ServiceView } from "@sip/contracts/offices/shapes";
import { dayAndMonth } from "@sip/domain/dates-in-words";
import type { Answer } from "../api/request.ts";
import { listApplications } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { type Services, useServices } from "../staff/services.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { CaseOpener } from "./case-opener.tsx";
import { weeksOf } from "./weeks.ts";

/** Pages of applications read for the weeks at most. */
const mostPages = 10;

/** The step with which the promise was kept or broken, and those behind it. */
const finishedSteps = ({ service, steps }: ServiceView): { service: string; step: string }[] => {
  const way = steps.filter((one) => one.isOnMainLine);
  const first = way.findIndex((one) => one.finishes);
  return first === -1 ? [] : way.slice(first).map(({ step }) => ({ service, step }));
};

/** What is finished, collected or not, page by page. */
const readFinished = async (session: StaffSession, services: Services): Promise<Answer<readonly ApplicationView[]>> => {
  const finished: ApplicationView[] = [];
  for (const at of services.flatMap(finishedSteps)) {
    let after: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await listApplications(session, { ...at, after });
      if (answer.kind !== "ok") return answer;
      finished.push(...answer.body.applications);
      if (answer.body.next === null) break;
      after = answer.body.next;
    }
  }
  return { kind: "ok", body: finished };
};

interface OnTimeProps {
  readonly session: StaffSession;
  readonly deadlines: readonly ForeseenDeadlineView[];
  readonly today: IsoDate;
  readonly onChanged: () => void;
}

export const OnTime = ({ session, deadlines, today, onChanged }: OnTimeProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const services = useServices();
  const { body } = useAnswer(`finished ${session.officeId}`, () => readFinished(session, services), 300);
  const weeks = body === undefined ? [] : weeksOf(body, deadlines, services, today);
  return (
    <section>
      <h2>{words.onTime}</h2>
      <p class="hint">{words.shareHint}</p>
      {body !== undefined && weeks.length === 0 ? <p>{words.noneFinished}</p> : null}
      <dl class="facts weeks">
        {weeks.map((week) => (
          <div key={week.monday}>
            <dt>
              {words.week} {dayAndMonth(week.monday, language)}
            </dt>
            <dd>
              <strong>{Math.round((100 * week.kept) / week.all)}%</strong> {words.share(week.kept, week.all)}
              <svg class="share" viewBox={`0 0 ${week.all} 1`} preserveAspectRatio="none" aria-hidden="true">
                <rect class="all" width={week.all} height="1" />
                <rect class="kept" width={week.kept} height="1" />
              </svg>
              {week.late.length === 0 ? null : (
                <details>
                  <summary>{words.lateInWeek(week.late.length)}</summary>
                  <ul class="late-in-week">
                    {week.late.map((one) => (
                      <li key={one.applicationNumber}>
                        <CaseOpener
                          session={session}
                          applicationNumber={one.applicationNumber}
                          label={`${one.applicantName}, ${one.applicationNumber}`}
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
