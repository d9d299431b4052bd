import { useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { bookingPath, go } from "../app/route.ts";
import { useAvailability } from "../office/use-availability.ts";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { DayList } from "../queue/day-list.tsx";
import { daySeats, daysInSight } from "../queue/day-seats.ts";
import { queueWords } from "../words/queue-words.ts";
import { shellWords } from "../words/shell-words.ts";
import { updateDraft } from "./draft.ts";
import { sessionsFor } from "./priority.ts";
import { PriorityOffer } from "./priority-offer.tsx";
import type { StepProps } from "./step-props.ts";

export const DayStep = ({ office, offered, draft }: StepProps) => {
  const words = useWords(queueWords);
  const shell = useWords(shellWords);
  const { body, failed, reload } = useAvailability(office, offered.service);
  const wanted = { seats: draft.people.length, pool: draft.pool };
  const choose = (date: string): void => {
    updateDraft({ date, session: date === draft.date ? draft.session : undefined });
    go(bookingPath("jam"));
  };
  return (
    <>
      <PageHeading title={words.chooseDay} />
      <p class="quiet-text">{words.enoughFor(draft.people.length)}</p>
      <PriorityOffer rules={offered.rules} draft={draft} sessions={body?.sessions ?? []} />
      {body === undefined ? (
        failed === undefined ? (
          <Waiting label={shell.loading} />
        ) : (
          <Failure failed={failed} onRetry={reload} />
        )
      ) : (
        <DayList
          days={daysInSight(daySeats(sessionsFor(draft, offered.rules, body.sessions), wanted))}
          office={office}
          nextReleaseAt={body.nextReleaseAt}
          chosen={draft.date}
          onChoose={choose}
        />
      )}
    </>
  );
};
