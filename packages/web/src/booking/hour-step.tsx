import { useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { bookingPath, go } from "../app/route.ts";
import { useAvailability } from "../office/use-availability.ts";
import { Failure } from "../parts/failure.tsx";
import { HeroDate } from "../parts/hero-date.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { HourList } from "../queue/hour-list.tsx";
import type { Choice } from "../queue/hour-seats.ts";
import { queueWords } from "../words/queue-words.ts";
import { shellWords } from "../words/shell-words.ts";
import { updateDraft } from "./draft.ts";
import { sessionsFor } from "./priority.ts";
import { PriorityOffer } from "./priority-offer.tsx";
import type { StepProps } from "./step-props.ts";

export const HourStep = ({ office, offered, draft }: StepProps) => {
  const words = useWords(queueWords);
  const shell = useWords(shellWords);
  const { body, failed, reload } = useAvailability(office, offered.service);
  const { date } = draft;
  if (date === undefined) return null;
  const choose = (choice: Choice): void => {
    updateDraft(choice);
    go(bookingPath("telepon"));
  };
  return (
    <>
      <PageHeading title={words.chooseHour} />
      <p>
        <HeroDate date={date} />
        <a class="aside" href={bookingPath("hari")}>
          {words.anotherDay}
        </a>
      </p>
      <PriorityOffer rules={offered.rules} draft={draft} sessions={body?.sessions ?? []} />
      {body === undefined ? (
        failed === undefined ? (
          <Waiting label={shell.loading} />
        ) : (
          <Failure failed={failed} onRetry={reload} />
        )
      ) : (
        <HourList
          sessions={sessionsFor(draft, offered.rules, body.sessions)}
          date={date}
          wanted={{ seats: draft.people.length, pool: draft.pool }}
          zoneLabel={office.zoneLabel}
          chosen={draft.session}
          onChoose={choose}
        />
      )}
    </>
  );
};
