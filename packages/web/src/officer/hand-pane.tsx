import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { useHeldEnterIgnored } from "../staff/use-held-enter-ignored.ts";
import { officerWords } from "../words/officer-words.ts";
import { ApplicationPanel } from "./application-panel.tsx";
import type { StepDesk } from "./pending-step.ts";
import { UndoBar } from "./undo-bar.tsx";
import type { InHand } from "./use-in-hand.ts";
import type { Line } from "./use-line.ts";
import type { Reception } from "./use-reception.ts";
import { VisitorPanel } from "./visitor-panel.tsx";

interface HandPaneProps {
  readonly session: StaffSession;
  readonly line: Line;
  readonly inHand: InHand;
  readonly desk: StepDesk;
  readonly reception: Reception;
  /** The last thing that happened here. */
  readonly said: string;
  readonly onUndo: () => void;
  readonly children: ComponentChildren;
}

/** The person or the application in hand, and what was just done with them. */
export const HandPane = ({ session, line, inHand, desk, reception, said, onUndo, children }: HandPaneProps) => {
  const words = useWords(officerWords);
  const { held, visitor, applicationNumber } = inHand;
  const { busy, failed, receive } = reception;
  useHeldEnterIgnored();
  const pane = useRef<HTMLElement>(null);

  // In one column the person stands above the line: whoever was touched far down in it would stay out of sight.
  useEffect(() => {
    if (pane.current !== null && pane.current.getBoundingClientRect().top < 0) pane.current.scrollIntoView();
  }, [held]);

  return (
    <section ref={pane} class={held === undefined ? "hand" : "hand taken"} aria-label={words.person}>
      <div class="news">
        <p class="said" role="status">
          {desk.pending === undefined ? said : ""}
        </p>
        <UndoBar desk={desk} session={session} onUndo={onUndo} />
      </div>
      {failed === undefined ? null : (
        <StaffFailure failed={failed} session={session} onRetry={() => visitor !== undefined && receive(visitor)} />
      )}
      {applicationNumber !== undefined ? (
        <ApplicationPanel key={applicationNumber} session={session} applicationNumber={applicationNumber} desk={desk} />
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
      {children}
    </section>
  );
};
