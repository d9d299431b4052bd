import { localMoment } from "@sip/calendar/local-moment";
import type { ApplicationView } from "@sip/contracts/applications/shapes";
import { dayAndMonth, dayMonthAndYear, timeInWords } from "@sip/domain/dates-in-words";
import { useLanguage, useWords } from "../app/language.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { officerWords } from "../words/officer-words.ts";

export const StepHistory = ({ service, steps }: Pick<ApplicationView, "service" | "steps">) => {
  const language = useLanguage();
  const words = useWords(officerWords);
  const stepName = useStepNames();
  const when = (timestamp: string): string => {
    const moment = localMoment(timestamp);
    return `${dayAndMonth(moment.date, language)}, ${timeInWords(moment.time, language)}`;
  };
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
              {when(one.at)}, {words.by(one.by)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
};
