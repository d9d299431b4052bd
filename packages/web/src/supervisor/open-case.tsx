import { listApplications, mayAcknowledgeDeadline } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { Waiting } from "../parts/waiting.tsx";
import { HandlingFacts } from "../staff/handling-facts.tsx";
import { PromiseFacts } from "../staff/promise-facts.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { StepHistory } from "../staff/step-history.tsx";
import { useStepNames } from "../staff/use-step-names.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { CaseActs } from "./case-acts.tsx";

interface OpenCaseProps {
  readonly session: StaffSession;
  readonly applicationNumber: string;
  readonly onChanged: () => void;
}

/** One file as a supervisor needs it: where it stands, who has it, what was done and written, and what they may do. */
export const OpenCase = ({ session, applicationNumber, onChanged }: OpenCaseProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const stepName = useStepNames();
  const { body, failed, reload } = useAnswer(
    `application ${applicationNumber}`,
    () => listApplications(session, { q: applicationNumber }),
    20,
  );
  const application = body?.applications.find((one) => one.applicationNumber === applicationNumber);
  if (application === undefined) {
    if (failed !== undefined) return <StaffFailure failed={failed} session={session} onRetry={reload} />;
    return body === undefined ? <Waiting label={words.loadingCase} /> : <p>{words.noSuchCase(applicationNumber)}</p>;
  }
  const changed = (): void => {
    reload();
    onChanged();
  };
  return (
    <div class="open-case">
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
          owner={application.owner}
          onChanged={changed}
        />
      ) : null}
    </div>
  );
};
