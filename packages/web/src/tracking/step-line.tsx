import type { TrackView } from "@sip/contracts/applications/shapes";
import { shortMoment } from "@sip/domain/moments-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { CheckIcon } from "../parts/icons.tsx";
import { trackWords } from "../words/track-words.ts";

/** What has happened, oldest first, then what is still to come. */
export const StepLine = ({ view }: { view: TrackView }) => {
  const language = useLanguage();
  const words = useWords(trackWords);
  return (
    <section>
      <h2>{words.stepsTitle(view.thing[language])}</h2>
      <ol class="step-line">
        {view.steps.map((one) => (
          <li key={`${one.step}${one.at}`} class={one.isSetback ? "hold" : "done"}>
            <span class="mark">{one.isSetback ? null : <CheckIcon />}</span>
            <span>
              <strong>{one.words[language]}</strong>
              <span class="unseen">, {words.done}</span>
              <br />
              <span class="quiet-text small">{shortMoment(one.at, language)}</span>
            </span>
          </li>
        ))}
        {view.coming.map((one) => (
          <li key={one.step}>
            <span class="mark" />
            <span class="quiet-text">{one.words[language]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
