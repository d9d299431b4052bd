import type { TrackView } from "@sip/contracts/applications";
import { useLanguage, useWords } from "../app/language.ts";
import { plainDate } from "../format/spoken-date.ts";
import { mainSteps } from "../words/main-steps.ts";
import type { StepName } from "../words/step.id.ts";
import { stepWords } from "../words/step-words.ts";
import { trackWords } from "../words/track-words.ts";
import { Collect } from "./collect.tsx";
import { OfficePlace } from "./office-place.tsx";
import { PromisedDate } from "./promised-date.tsx";
import { StepLine } from "./step-line.tsx";

/** Where it is, what comes next, what the applicant must do: one sentence each. */
export const Status = ({ view }: { view: TrackView }) => {
  const language = useLanguage();
  const words = useWords(trackWords);
  const steps = useWords(stepWords);
  const step = view.step as StepName;
  const taken = new Set(view.steps.map((one) => one.step));
  const ended = step === "handed-over" || step === "rejected" || step === "withdrawn";
  const next = ended || view.pause !== null ? undefined : mainSteps.find((name) => !taken.has(name));
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
        <strong>{words.now[step] ?? view.step}</strong>
        {next === undefined || step === "ready" ? null : <span>{words.nextIs(steps[next])}</span>}
      </p>
      {view.pause === null ? null : (
        <p class="callout soon">
          {view.pause.reason === "documents"
            ? words.pausedPapers(plainDate(language, view.pause.since), view.pause.papers)
            : words.pausedSuspended(plainDate(language, view.pause.since))}
        </p>
      )}
      <section class="must-do">
        <h2>{words.mustDo}</h2>
        <p>{view.nextAction[language]}</p>
      </section>
      {ended || step === "ready" ? null : <PromisedDate view={view} />}
      {step === "ready" ? <Collect view={view} /> : null}
      {view.pause === null && step !== "rejected" ? null : (
        <OfficePlace officeId={view.officeId} title={words.officeTitle} />
      )}
      <StepLine view={view} />
      {ended ? null : <p class="quiet-text small">{words.tell}</p>}
    </>
  );
};
