import type { ApplicationView } from "@sip/contracts/applications/shapes";
import { dayMonthAndYear } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { staffWords } from "../words/staff-words.ts";
import { briefMoment } from "./brief-moment.ts";
import { useStepNames } from "./use-step-names.ts";

export const StepHistory = ({ service, steps }: Pick<ApplicationView, "service" | "steps">) => {
  const language = useLanguage();
  const words = useWords(staffWords);
  const stepName = useStepNames();
  return (
    <details class="history">
      <summary>
        {words.history} ({steps.length})
      </summary>
      <ol>
        {steps.toReversed().map((one) => (
          <li key={`${one.step}${one.at}`}>
            {stepName(service, one.step)}
            {one.note === undefined ? null : `: ${one.note}`}
            {one.issuedOn === undefined ? null : `, ${words.issued(dayMonthAndYear(one.issuedOn, language))}`}{" "}
            <span class="quiet-text small">
              {briefMoment(language, one.at)}, {words.by(one.by)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
};
