import type { HandlingView } from "@sip/contracts/applications/shapes";
import { useLanguage, useWords } from "../app/language.ts";
import { staffWords } from "../words/staff-words.ts";
import { briefMoment } from "./brief-moment.ts";

/** More would push the act that comes next out of sight; the others unfold. */
const commentsAtOnce = 2;

/** Which supervisor answers for a case, and what supervisors wrote about it: rows of a list of facts. */
export const HandlingFacts = ({ owner, handling }: HandlingView) => {
  const language = useLanguage();
  const words = useWords(staffWords);
  const comments = handling.flatMap(({ at, by, text }) => (text === undefined ? [] : [{ at, by, text }])).toReversed();
  const shown = ({ at, by, text }: (typeof comments)[number]) => (
    <p key={`${at}${by}${text}`} class="comment">
      {text}{" "}
      <span class="quiet-text small">
        {briefMoment(language, at)}, {words.by(by)}
      </span>
    </p>
  );
  const older = comments.slice(commentsAtOnce);
  return (
    <>
      {owner === null ? null : (
        <div>
          <dt>{words.supervisor}</dt>
          <dd>
            {owner.handedOnBy === undefined
              ? words.handledSince(owner.by, briefMoment(language, owner.since))
              : words.handedOn(owner.handedOnBy, owner.by, briefMoment(language, owner.since))}
          </dd>
        </div>
      )}
      {comments.length === 0 ? null : (
        <div>
          <dt>{words.comments}</dt>
          <dd>
            {comments.slice(0, commentsAtOnce).map(shown)}
            {older.length === 0 ? null : (
              <details>
                <summary>{words.olderComments(older.length)}</summary>
                {older.map(shown)}
              </details>
            )}
          </dd>
        </div>
      )}
    </>
  );
};
