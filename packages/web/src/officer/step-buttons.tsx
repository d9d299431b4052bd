import { localMoment } from "@sip/calendar/local-moment";
import type { StepView } from "@sip/contracts/offices/shapes";
import { officeNow } from "../api/server-clock.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { serviceOf, useServices } from "../staff/services.ts";
import { officerWords } from "../words/officer-words.ts";
import { IssueDay, useIssueDay } from "./issue-day.tsx";
import { MainAct } from "./main-act.tsx";
import type { StepDesk } from "./pending-step.ts";

interface StepButtonsProps {
  readonly service: string;
  readonly allowed: readonly string[];
  readonly desk: StepDesk;
  readonly applicationNumber: string;
  readonly openedAt: string;
  /** With the day of issue, where the step issues something and the officer named another day than today. */
  readonly onStep: (step: StepView, issuedOn?: string) => void;
}

/** The next step of the way, large; grave ones are kept out of the way of a quick finger. */
export const StepButtons = ({ service, allowed, desk, applicationNumber, openedAt, onStep }: StepButtonsProps) => {
  const words = useWords(officerWords);
  const language = useLanguage();
  const opened = localMoment(openedAt);
  const days = { from: opened.date, until: officeNow(opened.zoneLabel).date };
  const day = useIssueDay(days);
  const steps = serviceOf(useServices(), service)?.steps.filter(({ step }) => allowed.includes(step)) ?? [];
  if (desk.pending?.applicationNumber === applicationNumber)
    return <MainAct key="send" label={words.sendNow} onPress={desk.send} />;
  if (desk.sending?.applicationNumber === applicationNumber)
    return <MainAct key="sending" label={words.working} busy onPress={() => {}} />;
  const next = steps.find((one) => one.isOnMainLine) ?? steps.find((one) => !one.isSetback);
  const takeNext = (step: StepView): void => {
    const issuedOn = step.issues ? day.read() : days.until;
    if (issuedOn !== undefined) onStep(step, issuedOn === days.until ? undefined : issuedOn);
  };
  const others = steps.filter((one) => one !== next);
  const light = others.filter((one) => !one.isGrave);
  const heavy = others.filter((one) => one.isGrave);
  const button = (one: StepView, index: number) => (
    <button
      key={one.step}
      type="button"
      data-other-step=""
      class={one.isGrave ? "grave" : ""}
      onClick={() => onStep(one)}
    >
      {one.words[language]} <kbd>{index + 1}</kbd>
    </button>
  );
  return (
    <>
      {next === undefined ? (
        <p class="quiet-text">{allowed.length === 0 ? words.nothingMore : null}</p>
      ) : (
        <MainAct key={next.step} label={words.record(next.words[language])} onPress={() => takeNext(next)} />
      )}
      {next?.issues ? <IssueDay day={day} days={days} /> : null}
      {light.length === 0 ? null : <div class="acts">{light.map(button)}</div>}
      {heavy.length === 0 ? null : (
        <details>
          <summary>{words.otherSteps}</summary>
          <div class="acts">{heavy.map((one, index) => button(one, light.length + index))}</div>
        </details>
      )}
    </>
  );
};
