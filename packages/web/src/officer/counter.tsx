import { useEffect, useRef, useState } from "preact/hooks";
import { officeNow } from "../api/server-clock.ts";
import { useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { StaffBar } from "../staff/staff-bar.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { officerWords } from "../words/officer-words.ts";
import { ApplicationPanel } from "./application-panel.tsx";
import { FileList } from "./file-list.tsx";
import { FreePerson } from "./free-person.tsx";
import { useKeys } from "./keys.ts";
import { KeysHelp } from "./keys-help.tsx";
import { answersTo, type Visitor } from "./line.ts";
import { LineList } from "./line-list.tsx";
import { pressMainAct, wantMainAct } from "./main-act.tsx";
import { useStepDesk } from "./pending-step.ts";
import { SearchField } from "./search-field.tsx";
import { SearchResults } from "./search-results.tsx";
import { UndoBar } from "./undo-bar.tsx";
import { useLine } from "./use-line.ts";
import { useReception } from "./use-reception.ts";
import { type View, ViewChoice } from "./view-choice.tsx";
import { VisitorPanel } from "./visitor-panel.tsx";

/** Who is in hand: somebody of today's line, or an application from the files. */
type InHand =
  | { readonly kind: "visitor"; readonly bookingCode: string; readonly ticketNumber: string }
  | { readonly kind: "file"; readonly applicationNumber: string };

const byTicket = ({ bookingCode, ticketNumber }: Visitor): InHand => ({ kind: "visitor", bookingCode, ticketNumber });

export const Counter = ({ session }: { session: StaffSession }) => {
  const words = useWords(officerWords);
  const stepName = useStepNames();
  const line = useLine(session);
  const [inHand, setInHand] = useState<InHand>();
  const [view, setView] = useState<View>("today");
  const [query, setQuery] = useState("");
  const [said, setSaid] = useState("");
  const [lettersOn, setLettersOn] = useState(true);
  const search = useRef<HTMLInputElement>(null);
  const hand = useRef<HTMLElement>(null);
  const desk = useStepDesk(session, (step, taken) => {
    line.noteStep({ applicationNumber: step.applicationNumber, step: taken.step });
    setSaid(words.recorded(stepName(step.service, taken.step), step.applicantName));
  });
  const { busy, failed, receive } = useReception(session, line, desk, setSaid);

  const visitor =
    inHand?.kind === "visitor"
      ? line.visitors.find((one) => one.bookingCode === inHand.bookingCode && one.ticketNumber === inHand.ticketNumber)
      : undefined;
  const applicationNumber = inHand?.kind === "file" ? inHand.applicationNumber : visitor?.applicationNumber;

  // In one column the person stands above the line: whoever was touched far down in it would stay out of sight.
  useEffect(() => {
    if (hand.current !== null && hand.current.getBoundingClientRect().top < 0) hand.current.scrollIntoView();
  }, [inHand]);

  const takeAndGo = (next: InHand): void => {
    wantMainAct();
    setInHand(next);
    setQuery("");
  };
  const move = (by: number): void => {
    const list = line.visitors.filter((one) => one.group !== "done");
    const at = visitor === undefined ? -1 : list.indexOf(visitor);
    const next = list[Math.max(0, Math.min(list.length - 1, at + by))];
    if (next !== undefined) takeAndGo(byTicket(next));
  };
  const scan = (code: string): void => {
    const found = line.visitors.find((one) => answersTo(one, code));
    if (found === undefined) setSaid(words.notFound(code));
    else takeAndGo(byTicket(found));
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
      <div class="line">
        <SearchField field={search} query={query} onQuery={setQuery} />
        {line.arrivals.failed === undefined ? null : (
          <StaffFailure failed={line.arrivals.failed} session={session} onRetry={line.arrivals.reload} />
        )}
        {query.trim().length > 1 ? (
          <SearchResults
            session={session}
            query={query}
            visitors={line.visitors}
            onVisitor={(one) => takeAndGo(byTicket(one))}
            onFile={(number) => takeAndGo({ kind: "file", applicationNumber: number })}
          />
        ) : (
          <>
            <ViewChoice view={view} onView={setView} />
            {view === "files" ? (
              <FileList
                session={session}
                chosen={applicationNumber}
                onChoose={(number) => setInHand({ kind: "file", applicationNumber: number })}
              />
            ) : line.arrivals.body === undefined ? (
              line.arrivals.failed === undefined && <Waiting label={words.loading} />
            ) : (
              <LineList visitors={line.visitors} chosen={visitor} onChoose={(one) => setInHand(byTicket(one))} />
            )}
          </>
        )}
      </div>
      <section ref={hand} class={inHand === undefined ? "hand" : "hand taken"} aria-label={words.person}>
        <div class="news">
          <p class="said" role="status">
            {desk.pending === undefined ? said : ""}
          </p>
          <UndoBar desk={desk} session={session} onUndo={undo} />
        </div>
        {failed === undefined ? null : (
          <StaffFailure failed={failed} session={session} onRetry={() => visitor !== undefined && receive(visitor)} />
        )}
        {applicationNumber !== undefined ? (
          <ApplicationPanel
            key={applicationNumber}
            session={session}
            applicationNumber={applicationNumber}
            desk={desk}
          />
        ) : visitor !== undefined ? (
          <VisitorPanel
            visitor={visitor}
            company={line.visitors.filter((one) => one.bookingCode === visitor.bookingCode).length}
            zoneLabel={line.zoneLabel}
            busy={busy}
            onAct={() => receive(visitor)}
          />
        ) : (
          <p class="pick quiet-text">{words.pick}</p>
        )}
        <FreePerson session={session} today={officeNow(line.zoneLabel).date} onFreed={line.arrivals.reload} />
        <KeysHelp lettersOn={lettersOn} onLetters={setLettersOn} />
      </section>
    </div>
  );
};
