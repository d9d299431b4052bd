import type { HeldView } from "@sip/contracts/deadlines/shapes";
import { useLanguage, useWords } from "../app/language.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { CaseOpener } from "./case-opener.tsx";
import { spokenMoment } from "./spoken-moment.ts";
import { spokenMoves } from "./spoken-moves.ts";

interface HeldListProps {
  readonly session: StaffSession;
  /** The oldest first. */
  readonly held: readonly HeldView[];
  readonly onChanged: () => void;
}

/** What is open and has no due day: nobody would miss it otherwise. */
export const HeldList = ({ session, held, onChanged }: HeldListProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const stepName = useStepNames();
  if (held.length === 0) return null;
  return (
    <section>
      <h2>
        {words.held} ({held.length})
      </h2>
      <p class="hint">{words.heldHint}</p>
      <ol class="deadlines">
        {held.map((one) => (
          <li key={one.applicationNumber} class="held">
            <div class="deadline-who">
              <CaseOpener
                session={session}
                applicationNumber={one.applicationNumber}
                label={one.applicantName}
                onChanged={onChanged}
              />
              <span class="quiet-text">{one.applicationNumber}</span>
            </div>
            <p class="small">
              {words.heldBecause[one.why]}
              {one.note === null ? null : `: ${one.note}`}. {words.heldSince(spokenMoment(language, one.since), one.by)}
              . {words.openedAt(spokenMoment(language, one.openedAt))}. {spokenMoves(one.moved, words)}{" "}
              {one.owner === null ? null : words.takenBy(one.owner.by)}
              {one.missing.length === 0 ? null : (
                <>
                  <br />
                  {words.saves(one.missing.map((step) => stepName(one.service, step)).join(" → "))}
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};
