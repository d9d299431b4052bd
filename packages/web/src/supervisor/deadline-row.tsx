import type { DeadlineView } from "@sip/contracts/deadlines";
import { useLanguage, useWords } from "../app/language.ts";
import { mainSteps } from "../words/main-steps.ts";
import type { StepName } from "../words/step.id.ts";
import { stepWords } from "../words/step-words.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { spokenMoment } from "./spoken-moment.ts";
import { spokenSpan } from "./spoken-span.ts";

interface DeadlineRowProps {
  readonly deadline: DeadlineView;
  readonly nowMs: number;
  /** Undefined for people who may only look. */
  readonly onTakeOver: (() => void) | undefined;
}

/** What is still missing until the passport lies ready: the steps behind the last one. */
const stepsThatSave = (step: string): readonly StepName[] => {
  const ready = mainSteps.indexOf("ready");
  return mainSteps.slice(mainSteps.indexOf(step as StepName) + 1, ready + 1);
};

export const DeadlineRow = ({ deadline, nowMs, onTakeOver }: DeadlineRowProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const steps = useWords(stepWords);
  const left = Date.parse(deadline.dueAt) - nowMs;
  const span = spokenSpan(left, words);
  return (
    <li class={deadline.state}>
      <div class="deadline-who">
        <strong>{deadline.applicantName}</strong>
        <span class="quiet-text">{deadline.applicationNumber}</span>
        <span class={`state ${deadline.state}`}>{words.state[deadline.state]}</span>
      </div>
      <strong class="deadline-when">{left < 0 ? words.lateBy(span) : words.dueIn(span)}</strong>
      <p class="small">
        {words.due(spokenMoment(language, deadline.dueAt))}.{" "}
        {words.since(steps[deadline.step as StepName] ?? deadline.step, spokenMoment(language, deadline.stepAt))}.{" "}
        {deadline.state === "open"
          ? null
          : words.saves(
              stepsThatSave(deadline.step)
                .map((step) => steps[step])
                .join(" → "),
            )}
      </p>
      <div class="deadline-act">
        {deadline.acknowledgedBy !== undefined ? (
          <span class="tag">{words.takenBy(deadline.acknowledgedBy)}</span>
        ) : deadline.state !== "open" && onTakeOver !== undefined ? (
          <button
            type="button"
            aria-label={words.takeOverOf(deadline.applicantName, deadline.applicationNumber)}
            onClick={onTakeOver}
          >
            {words.takeOver}
          </button>
        ) : null}
      </div>
    </li>
  );
};
