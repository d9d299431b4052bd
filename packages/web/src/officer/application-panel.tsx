import { dateInWords } from "@sip/domain/dates-in-words";
import { useState } from "preact/hooks";
import { listApplications } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { Waiting } from "../parts/waiting.tsx";
import { HandlingFacts } from "../staff/handling-facts.tsx";
import { PromiseFacts } from "../staff/promise-facts.tsx";
import { StaffExplanation } from "../staff/staff-explanation.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { StepHistory } from "../staff/step-history.tsx";
import { useStepNames } from "../staff/use-step-names.ts";
import { officerWords } from "../words/officer-words.ts";
import { MissingPapers } from "./missing-papers.tsx";
import { NumberFact } from "./number-fact.tsx";
import type { StepDesk } from "./pending-step.ts";
import { StepButtons } from "./step-buttons.tsx";

interface ApplicationPanelProps {
  readonly session: StaffSession;
  readonly applicationNumber: string;
  readonly desk: StepDesk;
}

/** The person in hand with the one next act, and only what the chart allows now. */
export const ApplicationPanel = ({ session, applicationNumber, desk }: ApplicationPanelProps) => {
  const language = useLanguage();
  const words = useWords(officerWords);
  const stepName = useStepNames();
  const [asking, setAsking] = useState<string>();
  const { body, failed, reload } = useAnswer(
    `application ${applicationNumber}`,
    () => listApplications(session, { q: applicationNumber }),
    15,
    desk.sent,
  );
  const application = body?.applications.find((one) => one.applicationNumber === applicationNumber);
  if (application === undefined)
    return failed === undefined ? (
      <Waiting label={words.working} />
    ) : (
      <StaffFailure failed={failed} session={session} onRetry={reload} />
    );
  const stepsBefore = application.steps.length;
  const { arrived } = desk;
  // Until the application is read again, the answer to the last step knows better what comes next.
  const isBehind = arrived?.step.applicationNumber === applicationNumber && stepsBefore <= arrived.step.stepsBefore;
  const allowed = isBehind ? arrived.taken.allowedSteps : application.allowedSteps;
  const take = (step: string, { note, issuedOn }: { note?: string; issuedOn?: string | undefined }): void => {
    setAsking(undefined);
    const { applicantName, service } = application;
    desk.take({ applicationNumber, applicantName, service, step, note, issuedOn, stepsBefore });
  };
  return (
    <>
      <h2 class="hand-name">
        <span class="ticket-number">{application.ticketNumber}</span> {application.applicantName}
      </h2>
      <dl class="facts">
        <div>
          <dt>{words.number}</dt>
          <dd>{application.applicationNumber}</dd>
        </div>
        <div>
          <dt>{words.step}</dt>
          <dd>
            <strong>{stepName(application.service, application.step)}</strong>{" "}
            <span class="quiet-text small">{words.clock[application.clock]}</span>
          </dd>
        </div>
        <NumberFact of={application} />
        <div>
          <dt>{words.kind}</dt>
          <dd>{application.inWords[language]}</dd>
        </div>
        {application.pickUpBy === null ? <PromiseFacts {...application} /> : null}
        {application.papersTerm === null ? null : (
          <div>
            <dt>{words.papersBy}</dt>
            <dd>
              {dateInWords(application.papersTerm.lastDay, language)}
              {application.papersTerm.isOver ? <strong> {words.papersTermOver}</strong> : null}
            </dd>
          </div>
        )}
        {application.pickUpBy === null ? null : (
          <div>
            <dt>{words.pickUpBy}</dt>
            <dd>{dateInWords(application.pickUpBy, language)}</dd>
          </div>
        )}
        <div>
          <dt>{words.tracking}</dt>
          <dd>{application.trackingCode}</dd>
        </div>
        <HandlingFacts owner={application.owner} handling={application.handling} />
      </dl>
      {asking !== undefined ? (
        <MissingPapers
          service={application.service}
          kind={application.applicationType}
          onRecord={(note) => take(asking, { note })}
          onCancel={() => setAsking(undefined)}
        />
      ) : (
        <StepButtons
          service={application.service}
          allowed={allowed}
          desk={desk}
          applicationNumber={applicationNumber}
          openedAt={application.openedAt}
          onStep={({ step, asksForPapers }, issuedOn) => (asksForPapers ? setAsking(step) : take(step, { issuedOn }))}
        />
      )}
      <StaffExplanation
        session={session}
        applicationNumber={applicationNumber}
        standing={[application.stepAt, ...application.missedOn].join(" ")}
      />
      <StepHistory service={application.service} steps={application.steps} />
    </>
  );
};
