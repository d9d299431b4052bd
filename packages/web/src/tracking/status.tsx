import type { TrackView } from "@sip/contracts/applications/shapes";
import { dayMonthAndYear } from "@sip/domain/dates-in-words";
import { explainTrackedPromise } from "../api/tracking.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { Explanation } from "../parts/explanation.tsx";
import { Failure } from "../parts/failure.tsx";
import { trackWords } from "../words/track-words.ts";
import { Collect } from "./collect.tsx";
import { OfficeAddress } from "./office-address.tsx";
import { PromisedDate } from "./promised-date.tsx";
import { StepLine } from "./step-line.tsx";

/** Where it is, what comes next, what the applicant must do: one sentence each. */
export const Status = ({ view, trackingCode }: { view: TrackView; trackingCode: string }) => {
  const language = useLanguage();
  const words = useWords(trackWords);
  const { pause, collectors, isOver } = view;
  const next = pause === null && collectors === null ? view.coming[0] : undefined;
  const isGivenUp = isOver && view.steps.at(-1)?.isSetback === true;
  return (
    <>
      <p class="quiet-text">
        {view.applicantName}
        <br />
        {words.of(view.applicationNumber)}
        <br />
        {view.officeName[language]}
      </p>
      <p class="standing" aria-live="polite">
        <strong>{view.now[language]}</strong>
        {next === undefined ? null : <span>{words.nextIs(next.words[language])}</span>}
      </p>
      {pause === null ? null : (
        <p class="callout soon">
          {pause.reason === "documents"
            ? words.pausedPapers(dayMonthAndYear(pause.since, language), pause.papers)
            : words.pausedSuspended(dayMonthAndYear(pause.since, language))}
        </p>
      )}
      <section class="must-do">
        <h2>{words.mustDo}</h2>
        <p>{view.nextAction[language]}</p>
      </section>
      {isOver || collectors !== null ? null : (
        <>
          <PromisedDate view={view} />
          <Explanation
            of={`${trackingCode} ${view.step} ${view.missedOn.length} ${view.newPromisedOn}`}
            load={() => explainTrackedPromise(trackingCode)}
            onFailed={(failed, onRetry) => <Failure failed={failed} onRetry={onRetry} />}
          />
        </>
      )}
      {collectors === null ? null : <Collect view={view} collectors={collectors} />}
      {pause === null && !isGivenUp ? null : <OfficeAddress officeId={view.officeId} title={words.officeTitle} />}
      <StepLine view={view} />
      {isOver ? null : <p class="quiet-text small">{words.tell(view.thing[language])}</p>}
    </>
  );
};
