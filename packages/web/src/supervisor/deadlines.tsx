import { timeInWords } from "@sip/domain/dates-in-words";
import { useState } from "preact/hooks";
import { officeNow, serverNowMs } from "../api/server-clock.ts";
import { listDeadlines, mayReview } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { StaffBar } from "../staff/staff-bar.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useHeldEnterIgnored } from "../staff/use-held-enter-ignored.ts";
import { useLinkedCase } from "../staff/use-linked-case.ts";
import { staffWords } from "../words/staff-words.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { type DeadlineFilter, pressing } from "./deadline-filter.ts";
import { DeadlineList } from "./deadline-list.tsx";
import { FlowChart } from "./flow-chart.tsx";
import { Headline } from "./headline.tsx";
import { HeldList } from "./held-list.tsx";
import { LinkedCase } from "./linked-case.tsx";
import { OnTime } from "./on-time.tsx";
import { Reviews } from "./reviews.tsx";

interface DeadlinesProps {
  readonly session: StaffSession;
  readonly zoneLabel: string;
}

/** Read from two metres away: three numbers and the worst case first, the work below. */
export const Deadlines = ({ session, zoneLabel }: DeadlinesProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const staff = useWords(staffWords);
  const { body, failed, reload } = useAnswer(`deadlines ${session.officeId}`, () => listDeadlines(session), 20);
  const [filter, setFilter] = useState<DeadlineFilter>(pressing);
  const linked = useLinkedCase();
  useHeldEnterIgnored();
  const deadlines = body?.deadlines ?? [];
  const now = officeNow(zoneLabel);
  return (
    <div class="watch">
      <div class="line-head">
        <PageHeading title={words.title} />
        <StaffBar session={session} here="supervisor" />
      </div>
      {linked === undefined || (body ?? failed) === undefined ? null : (
        <LinkedCase
          key={linked}
          session={session}
          applicationNumber={linked}
          deadlines={deadlines}
          nowMs={serverNowMs()}
          onChanged={reload}
        />
      )}
      {failed === undefined ? null : <StaffFailure failed={failed} session={session} onRetry={reload} />}
      {body === undefined ? (
        failed === undefined && <Waiting label={words.loading} />
      ) : (
        <>
          <Headline
            session={session}
            deadlines={deadlines}
            nextClosingAt={body.nextClosingAt}
            filter={filter}
            onFilter={setFilter}
            today={now.date}
            nowMs={serverNowMs()}
            onChanged={reload}
          />
          <div class="watch-columns">
            <div>
              <DeadlineList
                session={session}
                deadlines={deadlines}
                nextClosingAt={body.nextClosingAt}
                filter={filter}
                onFilter={setFilter}
                calibration={body.calibration}
                nowMs={serverNowMs()}
                onChanged={reload}
              />
              <HeldList session={session} held={body.held} onChanged={reload} />
              {mayReview(session) ? <Reviews session={session} /> : null}
            </div>
            <div>
              <FlowChart deadlines={deadlines} today={now.date} filter={filter} onFilter={setFilter} />
              <OnTime session={session} weeks={body.weeks} deadlines={deadlines} onChanged={reload} />
            </div>
          </div>
          {failed === undefined ? (
            <p class="quiet-text small">{staff.dataOf(`${timeInWords(now.time, language)} ${zoneLabel}`)}</p>
          ) : null}
        </>
      )}
    </div>
  );
};
