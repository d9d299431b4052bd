import type { TrackView } from "@sip/contracts/applications";
import { useLanguage, useWords } from "../app/language.ts";
import { clockTime } from "../format/clock-time.ts";
import { localMoment } from "../format/local-moment.ts";
import { dayAndMonth } from "../format/spoken-date.ts";
import { CheckIcon } from "../parts/icons.tsx";
import { mainSteps } from "../words/main-steps.ts";
import type { StepName } from "../words/step.id.ts";
import { stepWords } from "../words/step-words.ts";
import { trackWords } from "../words/track-words.ts";

/** Steps that took the passport no further. */
const holds: ReadonlySet<string> = new Set(["documents-incomplete", "suspended", "rejected", "withdrawn"]);

/** What has happened, oldest first, then what is still to come. */
export const StepLine = ({ view }: { view: TrackView }) => {
  const language = useLanguage();
  const words = useWords(trackWords);
  const steps = useWords(stepWords);
  const taken = new Set(view.steps.map((one) => one.step));
  const over = view.step === "rejected" || view.step === "withdrawn";
  const coming = over ? [] : mainSteps.filter((step) => !taken.has(step));
  const when = (timestamp: string): string => {
    const moment = localMoment(timestamp);
    return `${dayAndMonth(language, moment.date)}, ${clockTime(language, moment.time)} ${moment.zoneLabel}`;
  };
  return (
    <section>
      <h2>{words.stepsTitle}</h2>
      <ol class="step-line">
        {view.steps.map((one) => (
          <li key={`${one.step}${one.at}`} class={holds.has(one.step) ? "hold" : "done"}>
            <span class="mark">{holds.has(one.step) ? null : <CheckIcon />}</span>
            <span>
              <strong>{steps[one.step as StepName] ?? one.step}</strong>
              <span class="unseen">, {words.done}</span>
              <br />
              <span class="quiet-text small">{when(one.at)}</span>
            </span>
          </li>
        ))}
        {coming.map((step) => (
          <li key={step}>
            <span class="mark" />
            <span class="quiet-text">{steps[step]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
