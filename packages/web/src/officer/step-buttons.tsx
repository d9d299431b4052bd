import { useWords } from "../app/language.ts";
import { mainSteps } from "../words/main-steps.ts";
import { officerWords } from "../words/officer-words.ts";
import type { StepName } from "../words/step.id.ts";
import { stepWords } from "../words/step-words.ts";
import { MainAct } from "./main-act.tsx";
import type { StepDesk } from "./pending-step.ts";

interface StepButtonsProps {
  readonly allowed: readonly string[];
  readonly desk: StepDesk;
  readonly applicationNumber: string;
  readonly onStep: (step: string) => void;
}

/** Ends or stops an application; kept out of the way of a quick finger. */
const grave: ReadonlySet<string> = new Set(["suspended", "rejected", "withdrawn"]);

export const StepButtons = ({ allowed, desk, applicationNumber, onStep }: StepButtonsProps) => {
  const words = useWords(officerWords);
  const steps = useWords(stepWords);
  const name = (step: string): string => steps[step as StepName] ?? step;
  if (desk.pending?.applicationNumber === applicationNumber)
    return <MainAct key="send" label={words.sendNow} onPress={desk.send} />;
  if (desk.sending?.applicationNumber === applicationNumber)
    return <MainAct key="sending" label={words.working} busy onPress={() => {}} />;
  const next =
    mainSteps.find((step) => allowed.includes(step)) ?? (allowed.includes("resumed") ? "resumed" : undefined);
  const others = allowed.filter((step) => step !== next);
  const light = others.filter((step) => !grave.has(step));
  const heavy = others.filter((step) => grave.has(step));
  const button = (step: string, index: number) => (
    <button
      key={step}
      type="button"
      data-other-step=""
      class={grave.has(step) ? "grave" : ""}
      onClick={() => onStep(step)}
    >
      {name(step)} <kbd>{index + 1}</kbd>
    </button>
  );
  return (
    <>
      {next === undefined ? (
        <p class="quiet-text">{allowed.length === 0 ? words.nothingMore : null}</p>
      ) : (
        <MainAct key={next} label={words.record(name(next))} onPress={() => onStep(next)} />
      )}
      {light.length === 0 ? null : <div class="acts">{light.map(button)}</div>}
      {heavy.length === 0 ? null : (
        <details>
          <summary>{words.otherSteps}</summary>
          <div class="acts">{heavy.map((step, index) => button(step, light.length + index))}</div>
        </details>
      )}
    </>
  );
};
