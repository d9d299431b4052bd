import type { RefObject } from "preact";
import { listApplications, mayAcknowledgeDeadline } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { Waiting } from "../parts/waiting.tsx";
import { HandlingFacts } from "../staff/handling-facts.tsx";
import { moveFocus } from "../staff/move-focus.ts";
import { PromiseFacts } from "../staff/promise-facts.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { StepHistory } from "../staff/step-history.tsx";
import { useSaid } from "../staff/use-said.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { CaseActs } from "./case-acts.tsx";
import { tellChanged, useChangesOf } from "./case-changes.ts";

interface OpenCaseProps {
  readonly session: StaffSession;
  readonly applicationNumber: string;
  /** What names the case on the page: the keyboard comes back to it when what was pressed is gone. */
  readonly name: RefObject<HTMLElement | null>;
  readonly onChanged: () => void;
}

/** One file as a supervisor needs it: where it stands, who has it, what was done and written, and what they may do. */
export const OpenCase = ({ session, applicationNumber, name, onChanged }: OpenCaseProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const stepName = useStepNames();
  const { body, failed, reload } = useAnswer(
    `application ${applicationNumber}`,
    () => listApplications(session, { q: applicationNumber }),
    20,
    useChangesOf(applicationNumber),
  );
  const application = body?.applications.find((one) => one.applicationNumber === applicationNumber);
  const [said, say] = useSaid(application);
  if (application === undefined) {
    if (failed !== undefined) return <StaffFailure failed={failed} session={session} onRetry={reload} />;
    return body === undefined ? <Waiting label={words.loadingCase} /> : <p>{words.noSuchCase(applicationNumber)}</p>;
  }
  const changed = (): void => {
    tellChanged(applicationNumber);
    onChanged();
  };
  return (
    <div class="open-case">
      <p class="said" role="status">
        {said}
      </p>
      <dl class="facts">
        <div>
          <dt>{words.step}</dt>
          <dd>{stepName(application.service, application.step)}</dd>
        </div>
        <PromiseFacts {...application} />
        <div>
          <dt>{words.kind}</dt>
          <dd>{application.inWords[language]}</dd>
        </div>
        <HandlingFacts owner={application.owner} handling={application.handling} />
      </dl>
      <StepHistory service={application.service} steps={application.steps} />
      {mayAcknowledgeDeadline(session) ? (
        <CaseActs
          session={session}
          applicationNumber={applicationNumber}
          of={application}
          onChanged={changed}
          onGivenBack={(pressed) => {
            moveFocus(pressed, name.current);
            say(words.givenBack, (now) => now?.owner === null);
          }}
        />
      ) : null}
    </div>
  );
};
