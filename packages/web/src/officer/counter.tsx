import { useRef, useState } from "preact/hooks";
import { officeNow } from "../api/server-clock.ts";
import { useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { StaffBar } from "../staff/staff-bar.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { officerWords } from "../words/officer-words.ts";
import { FreePerson } from "./free-person.tsx";
import { HandPane } from "./hand-pane.tsx";
import { useKeys } from "./keys.ts";
import { KeysHelp } from "./keys-help.tsx";
import { answersTo } from "./line.ts";
import { LinePane } from "./line-pane.tsx";
import { pressMainAct, wantMainAct } from "./main-act.tsx";
import { useStepDesk } from "./pending-step.ts";
import { useInHand } from "./use-in-hand.ts";
import { useLine } from "./use-line.ts";
import { useReception } from "./use-reception.ts";

interface CounterProps {
  readonly session: StaffSession;
  readonly zoneLabel: string;
}

export const Counter = ({ session, zoneLabel }: CounterProps) => {
  const words = useWords(officerWords);
  const stepName = useStepNames();
  const line = useLine(session, zoneLabel);
  const inHand = useInHand(line.visitors);
  const [query, setQuery] = useState("");
  const [said, setSaid] = useState("");
  const [lettersOn, setLettersOn] = useState(true);
  const search = useRef<HTMLInputElement>(null);
  const desk = useStepDesk(session, (step, taken) => {
    line.noteStep({ applicationNumber: step.applicationNumber, step: taken.step });
    setSaid(words.recorded(stepName(step.service, taken.step), step.applicantName));
  });
  const reception = useReception(session, line, desk, setSaid);

  const takeAndGo = (take: () => void): void => {
    wantMainAct();
    take();
    setQuery("");
  };
  const move = (by: number): void => {
    const next = inHand.neighbour(by);
    if (next !== undefined) takeAndGo(() => inHand.takeVisitor(next));
  };
  const scan = (code: string): void => {
    const found = line.visitors.find((one) => answersTo(one, code));
    if (found === undefined) setSaid(words.notFound(code));
    else takeAndGo(() => inHand.takeVisitor(found));
  };
  const undo = (): void => {
    if (desk.pending === undefined) return;
    const { service, step, applicantName } = desk.pending;
    desk.undo();
    setSaid(words.undone(stepName(service, step), applicantName));
  };
  const other = (index: number): void => document.querySelectorAll<HTMLElement>("[data-other-step]")[index]?.click();
  useKeys({
    lettersOn,
    onScan: scan,
    shortcuts: {
      "/": () => search.current?.focus(),
      arrowdown: () => move(1),
      arrowup: () => move(-1),
      l: pressMainAct,
      u: undo,
      ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index + 1), () => other(index)])),
    },
  });

  return (
    <div class="counter">
      <div class="line-head">
        <PageHeading title={words.title} />
        <StaffBar session={session} here="officer" />
      </div>
      <LinePane
        session={session}
        line={line}
        inHand={inHand}
        field={search}
        query={query}
        onQuery={setQuery}
        onVisitor={(one) => takeAndGo(() => inHand.takeVisitor(one))}
        onFile={(number) => takeAndGo(() => inHand.takeFile(number))}
      />
      <HandPane
        session={session}
        line={line}
        inHand={inHand}
        desk={desk}
        reception={reception}
        said={said}
        onUndo={undo}
      >
        <FreePerson session={session} today={officeNow(zoneLabel).date} onFreed={line.arrivals.reload} />
        <KeysHelp lettersOn={lettersOn} onLetters={setLettersOn} />
      </HandPane>
    </div>
  );
};
