import { localMomentAt } from "@sip/calendar/local-moment";
import type { OfficeView } from "@sip/contracts/offices/shapes";
import { timeInWords, weekdayAndDay } from "@sip/domain/dates-in-words";
import { officeNow, serverNowMs } from "../api/server-clock.ts";
import { listDeadlines } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { serviceOf, useServices } from "../staff/services.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { figuresOf, worstOf } from "../supervisor/headline-facts.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { wallWords } from "../words/wall-words.ts";
import { dataAge } from "./data-age.ts";
import { spokenWorst } from "./spoken-worst.ts";
import { useMinute } from "./use-minute.ts";
import { useRenewal } from "./use-renewal.ts";
import { useWakeLock } from "./use-wake-lock.ts";
import { WallTrouble } from "./wall-trouble.tsx";

interface WallProps {
  readonly session: StaffSession;
  readonly office: OfficeView;
}

const readDeadlines = async (session: StaffSession) => {
  const answer = await listDeadlines(session);
  return answer.kind === "ok" ? { ...answer, body: { ...answer.body, readAtMs: serverNowMs() } } : answer;
};

/** Read from five metres away. What it says is as of the data that it has, and the clock is as of now. */
export const Wall = ({ session, office }: WallProps) => {
  const language = useLanguage();
  const words = useWords(wallWords);
  const supervisor = useWords(supervisorWords);
  const services = useServices();
  const stepName = useStepNames();
  useMinute();
  useWakeLock();
  useRenewal(office.zoneLabel);
  const { body, failed, reload } = useAnswer(`wall ${session.officeId}`, () => readDeadlines(session), 20);
  if (failed?.kind === "refused" && failed.status === 401)
    return <StaffFailure failed={failed} session={session} onRetry={reload} />;
  if (body === undefined) return failed === undefined ? <Waiting label={supervisor.loading} /> : <WallTrouble />;

  const now = officeNow(office.zoneLabel);
  const read = localMomentAt(body.readAtMs, now.zoneLabel);
  const age = dataAge(body.readAtMs, failed !== undefined, serverNowMs());
  const worst = worstOf(body.deadlines);
  const readTime = timeInWords(read.time, language);
  const dataOf =
    read.date === now.date ? words.dataOf(readTime) : words.dataOfDay(weekdayAndDay(read.date, language), readTime);
  return (
    <div class={`wall ${age}`}>
      <div class="wall-head">
        <div>
          <PageHeading title={supervisor.title} />
          <p>{office.name[language]}</p>
        </div>
        <div class="wall-clock">
          <p>
            <strong>{timeInWords(now.time, language)}</strong> {now.zoneLabel}
          </p>
          <p>{weekdayAndDay(now.date, language)}</p>
        </div>
      </div>
      <ul class="wall-figures" aria-label={supervisor.summary}>
        {figuresOf(body.deadlines, body.nextClosingAt, read.date).map(({ name, tone, count }) => (
          <li key={name} class={count > 0 ? tone : ""}>
            <strong>{count}</strong> <span>{supervisor[name]}</span>
          </li>
        ))}
      </ul>
      {worst === undefined ? (
        <p class="wall-worst">{supervisor.allFine}</p>
      ) : (
        <p class={worst.state === "breached" ? "wall-worst late" : "wall-worst soon"}>
          <span>{supervisor.worst}</span>
          {spokenWorst(worst, {
            language,
            words,
            supervisor,
            thing: serviceOf(services, worst.service)?.thing[language] ?? worst.service,
            step: stepName(worst.service, worst.step),
            nowMs: body.readAtMs,
          })}
        </p>
      )}
      <p class={`wall-note ${age}`} role="status">
        {age === "fresh" ? `${dataOf}.` : `${dataOf}, ${words.because[failed?.kind ?? "waiting"]}.`}
        {age === "old" ? <span>{words.old}</span> : null}
      </p>
    </div>
  );
};
