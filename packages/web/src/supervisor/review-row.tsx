import type { ReviewView } from "@sip/contracts/reviews/shapes";
import { longestNote } from "@sip/domain/applications/longest-written";
import { useEffect, useRef, useState } from "preact/hooks";
import { reviewApplication } from "../api/staff.ts";
import { useLanguage, useWords } from "../app/language.ts";
import type { StaffSession } from "../staff/staff-session.ts";
import { useStepNames } from "../staff/use-step-names.ts";
import { supervisorWords } from "../words/supervisor-words.ts";
import { flagInWords } from "./flag-in-words.ts";
import { OneLineForm } from "./one-line-form.tsx";

interface ReviewRowProps {
  readonly review: ReviewView;
  readonly session: StaffSession;
  readonly onReviewed: (now: ReviewView, note: string) => void;
}

/** Flags that say enough of a case at one glance; the others open. */
const flagsAtOnce = 2;

export const ReviewRow = ({ session, review, onReviewed }: ReviewRowProps) => {
  const language = useLanguage();
  const words = useWords(supervisorWords);
  const stepName = useStepNames();
  const [isWriting, setWriting] = useState<boolean>();
  const ask = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isWriting === false) ask.current?.focus();
  }, [isWriting]);
  const kinds = [...new Set(review.flags.map(({ kind }) => kind))];
  const nameOf = (step: string): string => stepName(review.service, step);
  const items = review.flags.map((flag) => (
    <li key={flag.kind + flag.steps.map(({ at, step }) => at + step).join()}>
      {flagInWords(flag, review, { language, words, nameOf })}
      {flag.reviewed === undefined ? null : ` ${words.reviewedBy(flag.reviewed.by, flag.reviewed.note)}`}
    </li>
  ));
  const more = items.slice(flagsAtOnce);
  return (
    <li class={kinds.includes("late") ? "breached" : "at-risk"}>
      <div class="deadline-who">
        <strong>{review.applicantName}</strong>
        <span class="quiet-text">{review.applicationNumber}</span>
      </div>
      <strong class="deadline-when">{kinds.map((kind) => words.flag[kind]).join(", ")}</strong>
      <div class="flagged small">
        <ul>{items.slice(0, flagsAtOnce)}</ul>
        {more.length === 0 ? null : (
          <details>
            <summary>{words.moreFlags(more.length)}</summary>
            <ul>{more}</ul>
          </details>
        )}
      </div>
      {isWriting ? (
        <OneLineForm
          session={session}
          label={words.reviewNote}
          hint={words.reviewNoteHint}
          act={words.reviewRecord}
          wrong={(text) => (text === "" ? words.reviewNoteEmpty : undefined)}
          longest={longestNote}
          ask={(note) => reviewApplication(session, review.applicationNumber, { flags: review.flags.length, note })}
          onDone={onReviewed}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <div class="deadline-act">
          <button
            ref={ask}
            type="button"
            aria-label={words.reviewFor(review.applicantName, review.applicationNumber)}
            onClick={() => setWriting(true)}
          >
            {words.review}
          </button>
        </div>
      )}
    </li>
  );
};
